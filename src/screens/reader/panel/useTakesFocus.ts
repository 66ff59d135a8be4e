import { type RefObject, useEffect } from 'react';

/** What was opened by keyboard has the focus; closed, it gives it back to whoever opened it. */
export function useTakesFocus(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const opened = element.current;
    const opener = document.activeElement;
    if (!opened || !(opener instanceof HTMLElement) || !opener.matches('button:focus-visible'))
      return;
    opened.focus({ preventScroll: true });
    return () => {
      const astray =
        document.activeElement === document.body || opened.contains(document.activeElement);
      if (astray && opener.isConnected) opener.focus({ preventScroll: true });
    };
  }, [element]);
}
