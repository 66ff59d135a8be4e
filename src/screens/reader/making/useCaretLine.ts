import { type RefObject, useLayoutEffect, useState } from 'react';
import { type CaretLine, caretLine } from '../../../platform/selection.ts';

/** Where the caret at an offset stands, and still does when the text is set anew; null where there is none. */
export function useCaretLine(
  root: RefObject<HTMLElement | null>,
  offset: number | null,
  after: boolean,
): CaretLine | null {
  const [line, setLine] = useState<CaretLine | null>(null);
  useLayoutEffect(() => {
    const text = root.current;
    if (offset === null || !text) return;
    const place = () => setLine(caretLine(text, offset, after));
    place();
    const observer = new ResizeObserver(place);
    observer.observe(text);
    return () => {
      observer.disconnect();
      setLine(null);
    };
  }, [root, offset, after]);
  return line;
}
