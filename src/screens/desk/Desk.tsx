import { Outlet, ScrollRestoration, useNavigation } from 'react-router';
import { KeepingLine } from './KeepingLine.tsx';
import { NoticeLine } from './NoticeLine.tsx';
import { UpdatePrompt } from './UpdatePrompt.tsx';
import { useDeskKeys } from './useDeskKeys.ts';
import './desk.css';

/** What every screen stands on: the lines that tell of keeping, news and updates, and the keys that work everywhere. */
export function Desk() {
  useDeskKeys();
  const loading = useNavigation().state === 'loading';
  return (
    <>
      <a className="skip-link" href="#main">
        Skip to the text
      </a>
      <div className="desk-loading" hidden={!loading} role="progressbar" aria-label="Opening" />
      <KeepingLine />
      <Outlet />
      <div className="desk-lines">
        <UpdatePrompt />
        <NoticeLine />
      </div>
      <ScrollRestoration />
    </>
  );
}
