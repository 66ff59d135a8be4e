import type { Span } from '../article/text.ts';
import { once } from '../highlight/once.ts';

/** Where the pairs of surrogates of a text begin: all that parts UTF-16 offsets from code points. */
const pairsOf = once(({ text }: { text: string }): number[] =>
  Array.from(text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g), ({ index }) => index),
);

/** A span counted in code points, as W3C files count. `ground` is read once for each object. */
export function inCodePoints(ground: { text: string }, { start, end }: Span): Span {
  const pairs = pairsOf(ground);
  const count = (offset: number) => offset - countWhere(pairs, (pair) => pair < offset - 1);
  return { start: count(start), end: count(end) };
}

/** The span of so many code points in UTF-16 units; null where it does not lie in the text. */
export function inUtf16(ground: { text: string }, { start, end }: Span): Span | null {
  const pairs = pairsOf(ground);
  const whole = Number.isInteger(start) && Number.isInteger(end);
  if (!whole || start < 0 || end < start || end > ground.text.length - pairs.length) return null;
  const offset = (point: number) =>
    point + countWhere(pairs, (pair, index) => pair - index < point);
  return { start: offset(start), end: offset(end) };
}

/** How many of a sorted list, from its start, the test holds for. */
function countWhere(sorted: readonly number[], test: (value: number, index: number) => boolean) {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(sorted[middle] ?? 0, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
