import { useEffect, useRef } from 'react';

/** While the element stays at the top of the window, the bars and panels below it know how much it takes (`--desk-top`). */
export function useRoomAtTop(stays: boolean) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { style } = document.documentElement;
    if (!stays || !element.current) return;
    const observer = new ResizeObserver(() =>
      style.setProperty('--desk-top', `${element.current?.offsetHeight ?? 0}px`),
    );
    observer.observe(element.current);
    return () => {
      observer.disconnect();
      style.removeProperty('--desk-top');
    };
  }, [stays]);
  return element;
}
