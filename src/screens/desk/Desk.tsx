import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import { type Location, Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router';
import { paths } from '../../paths.ts';
import { later } from '../../ui/later.tsx';
import { KeepingLine } from './KeepingLine.tsx';
import { useHighlightCare } from './useHighlightCare.ts';
import { useHousekeeping } from './useHousekeeping.ts';
import './desk.css';

/** What is not needed to draw a text. */
export const DeskLater = later(() => import('./DeskLater.tsx'));

/** What every screen stands on: the line that tells of keeping, and what comes after the text. */
export function Desk() {
  const { t } = useLingui();
  useFocusOnArrival();
  useHousekeeping();
  useHighlightCare();
  const loading = useNavigation().state === 'loading';
  return (
    <>
      <a className="skip-link" href="#main">
        <Trans>Skip to the text</Trans>
      </a>
      <div className="desk-loading" hidden={!loading} role="progressbar" aria-label={t`Opening`} />
      <KeepingLine />
      <Outlet />
      <DeskLater />
      <ScrollRestoration getKey={placeOf} />
    </>
  );
}

/** A list is found again as it was left, whichever way leads back to it. Whatever is opened by its address has the same key. */
function placeOf({ pathname, search, key }: Location): string {
  const isList = pathname === paths.library || pathname === paths.notebook;
  return pathname + (isList ? search : key);
}

/** A new screen begins at its main part: for the keyboard, and for screen readers, who hear that it has changed. */
function useFocusOnArrival(): void {
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    document.getElementById('main')?.focus({ preventScroll: true });
  }, [pathname]);
}
