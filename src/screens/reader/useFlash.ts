import { type RefObject, useCallback, useEffect, useState } from 'react';
import type { Span } from '../../core/article/text.ts';
import { scrollToOffset } from '../../platform/selection.ts';

const FLASH_MS = 1600;

/** Goes to a passage and marks it for a moment, so that the eye finds it. */
export function useFlash(root: RefObject<HTMLElement | null>) {
  const [flash, setFlash] = useState<Span | null>(null);
  useEffect(() => {
    if (!flash) return;
    const timer = setTimeout(() => setFlash(null), FLASH_MS);
    return () => clearTimeout(timer);
  }, [flash]);
  const jumpTo = useCallback(
    (span: Span) => {
      if (root.current) scrollToOffset(root.current, span.start, window.innerHeight / 3);
      setFlash(span);
    },
    [root],
  );
  return { flash, jumpTo };
}
