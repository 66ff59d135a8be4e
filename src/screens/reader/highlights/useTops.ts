import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Span } from '../../../core/article/text.ts';
import { topsOf } from '../../../platform/selection.ts';

/** Where passages stand beside which a column stands, in px from the column's containing block. */
export interface Tops {
  /** As the spans were given; null where a passage is not on screen. */
  tops: (number | null)[];
  /** Where the text ends. */
  left: number;
  /** What remains beside it. */
  width: number;
}

const NOWHERE: Tops = { tops: [], left: 0, width: 0 };

/** Looks again whenever the text is laid out anew. `shown` changes with what of the text is on screen. */
export function useTops(
  root: RefObject<HTMLElement | null>,
  spans: readonly Span[],
  shown: unknown,
): Tops {
  const [tops, setTops] = useState(NOWHERE);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `shown` changes where passages stand
  useLayoutEffect(() => {
    const text = root.current;
    const page = text?.parentElement;
    if (!text || !page || spans.length === 0) return;
    const look = () => {
      const edge = page.getBoundingClientRect();
      const left = text.getBoundingClientRect().right - edge.left;
      setTops({
        tops: topsOf(text, spans).map((top) => top && top - edge.top),
        left,
        width: edge.width - left,
      });
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(text);
    observer.observe(page);
    // What comes near the window in a long text stands where it does, no more where it may.
    text.addEventListener('contentvisibilityautostatechange', look);
    return () => {
      observer.disconnect();
      text.removeEventListener('contentvisibilityautostatechange', look);
    };
  }, [root, spans, shown]);
  return tops;
}
