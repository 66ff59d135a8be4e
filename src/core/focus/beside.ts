import type { Span } from '../article/text.ts';

/**
 * The stretch after or before the one that is looked at: of `paragraphs`, in their order. Null where there is none further.
 */
export function paragraphBeside(
  paragraphs: readonly { span: Span }[],
  offset: number,
  by: 1 | -1,
): Span | null {
  const at = paragraphs.findLastIndex(({ span }) => span.start <= offset);
  return paragraphs[by > 0 ? at + 1 : at - 1]?.span ?? null;
}

/** The paragraph that holds a place, or the one before it; the first where there is none. */
export function paragraphAt(paragraphs: readonly { span: Span }[], offset: number): Span | null {
  return (
    paragraphs.findLast(({ span }) => span.start <= offset)?.span ?? paragraphs[0]?.span ?? null
  );
}

/**
 * The line after or before one: it begins where the line ends, or with the next paragraph. `lineAt` tells which line of the
 * page, as it is set, holds a character. Null where there is none further.
 */
export function lineBeside(
  paragraphs: readonly { span: Span }[],
  line: Span,
  by: 1 | -1,
  lineAt: (offset: number) => Span | null,
): Span | null {
  const here = paragraphAt(paragraphs, line.start);
  const inside = by > 0 ? line.end : line.start - 1;
  if (here && inside >= here.start && inside < here.end) return lineAt(inside);
  const next = paragraphBeside(paragraphs, line.start, by);
  return next && lineAt(by > 0 ? next.start : next.end - 1);
}
