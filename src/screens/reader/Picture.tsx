import { useCallback, useEffect, useRef } from 'react';
import { safeUrl } from '../../core/article/safeUrl.ts';
import type { Trouble } from '../../platform/pictures.ts';
import { alwaysFrom } from '../../stores/sources.ts';
import { Button } from '../../ui/Button.tsx';
import { type PictureState, usePicture } from './usePicture.ts';
import './picture.css';

const TROUBLES: Record<Trouble, string> = {
  network: 'The picture could not be fetched: its site did not answer, or there is no network.',
  kind: 'What came from its site is not a picture that can be shown here.',
  large: 'The picture is larger than 20 MB, so it is not kept.',
  full: 'The browser’s storage is full, so the picture is not kept.',
  unready:
    'Pictures can be shown once the app is kept on this device. Load the page again, then try.',
};

/** A picture of another site: nothing is fetched from there unless the reader asks; then it is kept on this device. */
export function Picture({ url, alt }: { url: string | null; alt: string }) {
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
      {alt ? <p>{alt}</p> : <p lang="en">Picture</p>}
      <div lang="en" dir="ltr">
        {secure && (
          <p className="picture-acts">
            <Button disabled={waiting} onClick={() => ask(show())}>
              {waiting ? 'Fetching the picture…' : 'Show picture'}
            </Button>
            <Button disabled={waiting} onClick={() => ask(alwaysFrom(hostname, true))}>
              Always from {hostname}
            </Button>
          </p>
        )}
        <p role="status">{picture.state === 'failed' && TROUBLES[picture.trouble]}</p>
        {href && !secure && <p>Its address is not secure (http), so it is not shown here.</p>}
        {href && (
          <a href={href} target="_blank" rel="noopener noreferrer">
            {`Open it at ${hostname}`}
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
