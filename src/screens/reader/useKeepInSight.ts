import { type RefObject, useEffect } from 'react';
import { READING_LINE } from './readingLine.ts';

/** Between what is kept in sight and what would cover it: the handles hang below the line. px. */
const CLEAR = 56;

/** What stands at the bottom of the window does not cover what it belongs to, however high it grows. */
export function useKeepInSight(
  sheet: RefObject<HTMLElement | null>,
  anchor: () => DOMRect | null,
  docked: boolean,
): void {
  useEffect(() => {
    const element = sheet.current;
    if (!docked || !element) return;
    const look = () => {
      const rect = anchor();
      if (!rect) return;
      const covered = rect.bottom + CLEAR - element.getBoundingClientRect().top;
      if (covered > 0)
        window.scrollBy({ top: Math.min(covered, rect.top - READING_LINE), behavior: 'instant' });
    };
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, [sheet, anchor, docked]);
}
