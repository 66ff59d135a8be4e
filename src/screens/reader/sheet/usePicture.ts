import { useCallback, useEffect, useState } from 'react';
import {
  forgetPicture,
  type HeldPicture,
  heldPicture,
  keepPicture,
  rememberSize,
  type Size,
  type Trouble,
} from '../../../platform/pictures.ts';
import { readSources, useSources } from '../../../stores/sources.ts';

/** How it stands with a picture of an article. Drawing it asks no one: by then it is held on this device. */
export type PictureState =
  | { state: 'asleep' | 'loading' }
  | ({ state: 'shown' } & HeldPicture)
  | { state: 'failed'; trouble: Trouble };

/**
 * The picture at an http or https address: shown where it is held already or comes from a source always wanted, else
 * when asked for; and that is possible at a secure address alone.
 */
export function usePicture(url: string | null) {
  const [picture, setPicture] = useState<PictureState>({ state: 'asleep' });
  const { protocol, hostname = '' } = url ? new URL(url) : {};
  const secure = protocol === 'https:';
  const wanted = useSources(({ always }) => secure && (always?.has(hostname) ?? false));

  const show = useCallback(async () => {
    if (!url) return;
    setPicture({ state: 'loading' });
    const trouble = await keepPicture(url);
    setPicture(trouble ? { state: 'failed', trouble } : { state: 'shown', src: url, size: null });
  }, [url]);

  useEffect(() => {
    if (!url) return;
    let left = false;
    const look = async () => {
      await readSources();
      const held = await heldPicture(url).catch(() => null);
      if (left) return;
      if (held) setPicture({ state: 'shown', ...held });
      else if (wanted) void show();
    };
    void look();
    return () => {
      left = true;
    };
  }, [url, wanted, show]);

  const drawn = useCallback(
    (size: Size) => {
      if (url) rememberSize(url, size).catch(() => undefined);
    },
    [url],
  );
  const broken = useCallback(() => {
    if (url) forgetPicture(url).catch(() => undefined);
    setPicture({ state: 'failed', trouble: 'kind' });
  }, [url]);

  return { picture, secure, hostname, show, drawn, broken };
}
