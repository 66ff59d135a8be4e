import { type RefObject, useCallback, useEffect, useState } from 'react';
import type { Span } from '../../../core/article/text.ts';
import { scrollToOffset } from '../../../platform/selection.ts';

const FLASH_MS = 1600;

/** Goes to a passage and marks it for a moment, so that the eye finds it; `top`: where it then stands, in px of the viewport. */
export function useFlash(root: RefObject<HTMLElement | null>) {
  const [flash, setFlash] = useState<Span | null>(null);
  useEffect(() => {
    if (!flash) return;
    const timer = setTimeout(() => setFlash(null), FLASH_MS);
    return () => clearTimeout(timer);
  }, [flash]);
  const jumpTo = useCallback(
    (span: Span, top = window.innerHeight / 3) => {
      if (root.current) scrollToOffset(root.current, span.start, top);
      setFlash(span);
    },
    [root],
  );
  return { flash, jumpTo };
}
