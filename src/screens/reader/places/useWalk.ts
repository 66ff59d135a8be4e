import { type RefObject, useCallback, useRef } from 'react';
import type { Paragraph } from '../../../core/article/steps.ts';
import type { Span } from '../../../core/article/text.ts';
import { leavesOf } from '../../../platform/leaves.ts';
import {
  offsetAtTop,
  rangesOf,
  scrollToOffset,
  select,
  selectedSpan,
} from '../../../platform/selection.ts';
import { READING_LINE } from '../readingLine.ts';

/** Selects the next or previous paragraph: from the one that is selected, else from the one at the top of the view. */
export function useWalk(
  root: RefObject<HTMLElement | null>,
  paragraphs: readonly Paragraph[],
): (by: 1 | -1) => void {
  const last = useRef<Span | null>(null);
  return useCallback(
    (by) => {
      if (!root.current) return;
      // A paragraph that was just marked is no longer selected, but it is where the reader is.
      const selected =
        selectedSpan(root.current) ?? (isInView(root.current, last.current) ? last.current : null);
      const from = selected?.start ?? offsetAtTop(root.current, READING_LINE) ?? 0;
      const at = paragraphs.findLastIndex(({ span }) => span.start <= from);
      const next = paragraphs[selected || by < 0 ? at + by : Math.max(0, at)]?.span;
      if (!next) return;
      last.current = next;
      select(root.current, next);
      if (leavesOf(root.current)) {
        scrollToOffset(root.current, next.start, READING_LINE);
        return;
      }
      const [range] = rangesOf(root.current, next);
      range?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    },
    [root, paragraphs],
  );
}

function isInView(root: Element, span: Span | null): boolean {
  const rect = span && rangesOf(root, span)[0]?.getBoundingClientRect();
  return !!rect && rect.bottom > READING_LINE && rect.top < window.innerHeight;
}
