import type { Span } from '../article/text.ts';
import { trimSpan } from './quote.ts';
import { type SpanIndex, touching } from './spanIndex.ts';

/** From the beginning of the one to the end of the other. */
export function union(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** Notes as one, in the order given, a blank line between them. */
export function joinNotes(notes: readonly string[]): string {
  return notes.filter((note) => note.trim() !== '').join('\n\n');
}

/**
 * What a cut makes of a span: what stands before it, in it and behind it, each without white space at its ends.
 * Fewer than two pieces where there is nothing to part. The cut lies between characters.
 */
export function pieces(text: string, span: Span, cut: Span): Span[] {
  const edges = [
    span.start,
    Math.max(span.start, cut.start),
    Math.min(span.end, cut.end),
    span.end,
  ];
  return edges.slice(1).flatMap((end, i) => {
    const start = edges[i] ?? end;
    return (start < end && trimSpan(text, { start, end })) || [];
  });
}

/** What a highlight may be merged with: those that overlap it, else the nearest before and behind. */
export function mergeable<T extends { id: string; span: Span }>(
  index: SpanIndex<T>,
  { id, span }: T,
): T[] {
  const overlapping = touching(index, span).filter((other) => other.id !== id);
  if (overlapping.length > 0) return overlapping;
  const at = index.inOrder.findIndex((other) => other.id === id);
  return [index.inOrder[at - 1], index.inOrder[at + 1]].filter((other) => other !== undefined);
}
