import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useCallback, useEffect, useRef } from 'react';
import { safeUrl } from '../../../core/article/safeUrl.ts';
import type { Trouble } from '../../../platform/pictures.ts';
import { alwaysFrom } from '../../../stores/sources.ts';
import { Button } from '../../../ui/Button.tsx';
import { useOwnLanguage } from '../../../ui/useOwnLanguage.ts';
import { type PictureState, usePicture } from './usePicture.ts';
import './picture.css';

const TROUBLES: Record<Trouble, MessageDescriptor> = {
  network: msg`The picture could not be fetched: its site did not answer, or there is no network.`,
  kind: msg`What came from its site is not a picture that can be shown here.`,
  large: msg`The picture is larger than 20 MB, so it is not kept.`,
  full: msg`The browser’s storage is full, so the picture is not kept.`,
  unready: msg`Pictures can be shown once the app is kept on this device. Load the page again, then try.`,
};

/** A picture of another site: nothing is fetched from there unless the reader asks; then it is kept on this device. */
export function Picture({ url, alt }: { url: string | null; alt: string }) {
  const { t } = useLingui();
  const own = useOwnLanguage();
  const href = webAddress(url);
  const { picture, secure, hostname, show, drawn, broken } = usePicture(href);
  const { hold, ask } = useFocusOnAnswer(picture.state);
  if (picture.state === 'shown')
    return (
      <img
        ref={hold}
        tabIndex={-1}
        className="picture-shown"
        src={picture.src}
        alt={alt}
        {...picture.size}
        referrerPolicy="no-referrer"
        decoding="async"
        onLoad={({ currentTarget: { naturalWidth: width, naturalHeight: height } }) =>
          drawn({ width, height })
        }
        onError={broken}
      />
    );
  const waiting = picture.state === 'loading';
  return (
    <div ref={hold} tabIndex={-1} className="picture">
      {alt ? (
        <p>{alt}</p>
      ) : (
        <p lang={own.lang}>
          <Trans>Picture</Trans>
        </p>
      )}
      <div {...own}>
        {secure && (
          <p className="picture-acts">
            <Button disabled={waiting} onClick={() => ask(show())}>
              {waiting ? t`Fetching the picture…` : t`Show picture`}
            </Button>
            <Button disabled={waiting} onClick={() => ask(alwaysFrom(hostname, true))}>
              <Trans>Always from {hostname}</Trans>
            </Button>
          </p>
        )}
        <p role="status">{picture.state === 'failed' && t(TROUBLES[picture.trouble])}</p>
        {href && !secure && (
          <p>
            <Trans>Its address is not secure (http), so it is not shown here.</Trans>
          </p>
        )}
        {href && (
          <a href={href} target="_blank" rel="noopener noreferrer">
            <Trans>Open it at {hostname}</Trans>
          </a>
        )}
      </div>
    </div>
  );
}

/** The button that was pressed goes: the keyboard goes on from what has come in its place. */
function useFocusOnAnswer(state: PictureState['state']) {
  const target = useRef<HTMLElement | null>(null);
  const hold = useCallback((element: HTMLElement | null) => {
    target.current = element;
  }, []);
  const asked = useRef(false);
  useEffect(() => {
    if (!asked.current || state === 'asleep' || state === 'loading') return;
    asked.current = false;
    if (document.activeElement === document.body) target.current?.focus({ preventScroll: true });
  }, [state]);
  const ask = (answer: Promise<void>) => {
    asked.current = true;
    void answer;
  };
  return { hold, ask };
}

function webAddress(url: string | null): string | null {
  const href = safeUrl(url);
  return href?.startsWith('http') ? href : null;
}
