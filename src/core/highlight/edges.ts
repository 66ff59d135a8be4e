import type { Span } from '../article/text.ts';
import { lettersOf, spanOfUnits } from './letters.ts';

/**
 * A place found by its letters, with what stood around the quote's own first and last letter: its quotation
 * marks, brackets, full stop. Marks of one kind count as the same, and spaces between them as nothing.
 */
export function withEdges(text: string, { start, end }: Span, exact: string): Span {
  const own = lettersOf({ text: exact });
  const inner = spanOfUnits(own, 0, own.at.length);
  if (
    text.startsWith(exact, start - inner.start) &&
    exact.length - inner.end < text.length - end + 1
  )
    if (end - start === inner.end - inner.start)
      return { start: start - inner.start, end: start - inner.start + exact.length };
  const lead = [...exact.slice(0, inner.start)].reverse();
  const before = [...text.slice(Math.max(0, start - 2 * lead.length - 2), start)].reverse();
  const trail = [...exact.slice(inner.end)];
  const after = [...text.slice(end, end + 2 * trail.length + 2)];
  return { start: start - agreeing(lead, before), end: end + agreeing(trail, after) };
}

/** How many UTF-16 units of `around` say what `marks` say, both read outwards. */
function agreeing(marks: readonly string[], around: readonly string[]): number {
  let agreed = 0;
  let read = 0;
  let next = 0;
  for (const mark of marks.filter(isMark)) {
    let found = around[next++];
    while (found !== undefined && !isMark(found)) {
      read += found.length;
      found = around[next++];
    }
    if (found === undefined || kindOf(found) !== kindOf(mark)) break;
    read += found.length;
    agreed = read;
  }
  return agreed;
}

function isMark(character: string): boolean {
  return !/[\s\p{Cf}]/u.test(character);
}

function kindOf(mark: string): string {
  if (/["'`´\p{Pi}\p{Pf}„‚]/u.test(mark)) return 'quotation';
  return /\p{Pd}/u.test(mark) ? 'dash' : mark;
}
