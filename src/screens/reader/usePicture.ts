import { useCallback, useEffect, useState } from 'react';
import {
  forgetPicture,
  keepPicture,
  keptPicture,
  rememberSize,
  type Size,
  type Trouble,
} from '../../platform/pictures.ts';
import { readSources, useSources } from '../../stores/sources.ts';

/** How it stands with a picture of another site. Drawing it asks no one: by then it is kept on this device. */
export type PictureState =
  | { state: 'asleep' | 'loading' }
  | { state: 'shown'; size: Size | null }
  | { state: 'failed'; trouble: Trouble };

/** A picture that is shown where it is kept already or comes from a source always wanted; else when asked for. */
export function usePicture(url: string | null) {
  const [picture, setPicture] = useState<PictureState>({ state: 'asleep' });
  const host = url && new URL(url).hostname;
  const wanted = useSources(({ always }) => host !== null && (always?.has(host) ?? false));

  const show = useCallback(async () => {
    if (!url) return;
    setPicture({ state: 'loading' });
    const trouble = await keepPicture(url);
    setPicture(trouble ? { state: 'failed', trouble } : { state: 'shown', size: null });
  }, [url]);

  useEffect(() => {
    if (!url) return;
    let left = false;
    const look = async () => {
      await readSources();
      const kept = await keptPicture(url).catch(() => null);
      if (left) return;
      if (kept) setPicture({ state: 'shown', size: kept === true ? null : kept });
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

  return { picture, show, drawn, broken };
}
