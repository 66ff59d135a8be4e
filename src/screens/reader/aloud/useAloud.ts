import { type RefObject, useState } from 'react';
import type { Span } from '../../../core/article/text.ts';
import { offsetHere } from '../../../platform/selection.ts';
import { useKeys } from '../../../stores/keys.ts';
import { READING_LINE } from '../readingLine.ts';

interface AloudOptions {
  span: Span | null;
  /** Where the reading caret stands. */
  caretAt: number | null;
  clear: () => void;
}

/** Whether the article is read aloud, and from where: what is selected, else the caret, else the top of the view. */
export function useAloud(root: RefObject<HTMLElement | null>, options: AloudOptions) {
  const { span, caretAt, clear } = options;
  const [from, setFrom] = useState<{ offset: number } | null>(null);
  const start = () => {
    const top = root.current && offsetHere(root.current, READING_LINE);
    setFrom({ offset: span?.start ?? caretAt ?? top ?? 0 });
    clear();
  };
  const stop = () => setFrom(null);
  useKeys({ aloud: start });
  return { from, start, stop, toggle: () => (from ? stop() : start()) };
}
