import { type RefObject, useEffect } from 'react';
import { READING_LINE } from '../readingLine.ts';

/** Between what is kept in sight and what would cover it: the handles hang below the line. px. */
const CLEAR = 56;
/** What stands at the bottom of the window, px. */
const FOOT = 44;

/** Where a card stands: at the bottom of the window, beside its passage, or near it wherever there is room. */
export type Standing = 'docked' | 'beside' | 'floating';

/** A docked card does not cover its passage, and one beside it does not end below the window, however high they grow. */
export function useKeepInSight(
  card: RefObject<HTMLElement | null>,
  anchor: () => DOMRect | null,
  standing: Standing,
): void {
  useEffect(() => {
    const element = card.current;
    if (standing === 'floating' || !element) return;
    const look = () => {
      const rect = anchor();
      if (!rect) return;
      const covered =
        standing === 'docked'
          ? rect.bottom + CLEAR - element.getBoundingClientRect().top
          : rect.top + element.offsetHeight + FOOT - window.innerHeight;
      const top = Math.min(covered, rect.top - READING_LINE);
      if (top > 0) window.scrollBy({ top, behavior: 'instant' });
    };
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, [card, anchor, standing]);
}
