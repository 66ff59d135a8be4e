import type { Span } from '../article/text.ts';

/** Things with a span, so kept that those over a stretch are found without a look at all. */
export interface SpanIndex<T extends { span: Span }> {
  /** In the order of the text: by start, then by end. */
  inOrder: readonly T[];
  /** For each of them, the furthest end of those up to it. */
  reach: readonly number[];
}

export function indexSpans<T extends { span: Span }>(things: readonly T[]): SpanIndex<T> {
  const inOrder = things.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let furthest = 0;
  const reach = inOrder.map(({ span }) => {
    furthest = Math.max(furthest, span.end);
    return furthest;
  });
  return { inOrder, reach };
}

/** Those that share a character with a stretch, in the order of the text. */
export function touching<T extends { span: Span }>(index: SpanIndex<T>, stretch: Span): T[] {
  const found: T[] = [];
  for (let i = firstReaching(index.reach, stretch.start); i < index.inOrder.length; i++) {
    const thing = index.inOrder[i];
    if (!thing || thing.span.start >= stretch.end) break;
    if (thing.span.end > stretch.start) found.push(thing);
  }
  return found;
}

/** Those under a character, the shortest first. */
export function over<T extends { span: Span }>(index: SpanIndex<T>, offset: number): T[] {
  const length = ({ span }: T) => span.end - span.start;
  return touching(index, { start: offset, end: offset + 1 }).sort((a, b) => length(a) - length(b));
}

function firstReaching(reach: readonly number[], offset: number): number {
  let low = 0;
  let high = reach.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((reach[middle] ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
