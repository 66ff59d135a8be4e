import { useMemo, useState } from 'react';
import { contentsOf } from '../../../core/article/contents.ts';
import type { ShownText } from '../sheet/useShownText.ts';

/** One heading is no table of contents. */
const WORTH_LISTING = 2;

/** The article's table of contents: its lines, none where there is nothing to list, and whether it is open. */
export function useContents({ blocks, passages: { showing } }: ShownText) {
  const [wanted, setWanted] = useState(false);
  const headings = useMemo(() => contentsOf(blocks, showing), [blocks, showing]);
  const lines = headings.length < WORTH_LISTING ? [] : headings;
  const toggle = () => {
    setWanted((now) => !now);
    return lines.length > 0;
  };
  return { lines, open: wanted && lines.length > 0, toggle, close: () => setWanted(false) };
}
