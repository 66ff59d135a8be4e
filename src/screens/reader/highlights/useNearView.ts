import { type RefObject, useEffect, useState } from 'react';

/** Drawn above and below the window, so that scrolling finds things there. px. */
const AHEAD = 900;
/** The stretch moves in steps, so that scrolling seldom draws anew. px. */
const STEP = 300;

/** The stretch of an element that is near the window, in px from its top. */
export function useNearView(element: RefObject<HTMLElement | null>): { from: number; to: number } {
  const [top, setTop] = useState(0);
  useEffect(() => {
    let frame = 0;
    const look = () => {
      const above = -(element.current?.getBoundingClientRect().top ?? 0);
      setTop(Math.floor(above / STEP) * STEP);
    };
    const soon = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    };
    look();
    window.addEventListener('scroll', soon, { passive: true });
    window.addEventListener('resize', soon);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('scroll', soon);
      window.removeEventListener('resize', soon);
    };
  }, [element]);
  return { from: top - AHEAD, to: top + STEP + window.innerHeight + AHEAD };
}
