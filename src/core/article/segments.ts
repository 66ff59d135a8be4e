/** A stretch of text over which the same ranges lie. Offsets as in the ranges given. */
export interface Segment<R> {
  start: number;
  end: number;
  ranges: R[];
}

/**
 * Cuts `[0, length)` wherever a range begins or ends or a cut is asked for. The segments follow each other
 * without gap or overlap; each names the ranges that cover it, in the order given.
 */
export function segments<R extends { start: number; end: number }>(
  length: number,
  ranges: readonly R[],
  cuts: readonly number[] = [],
): Segment<R>[] {
  const edges = new Set([0, length]);
  for (const at of [...cuts, ...ranges.flatMap(({ start, end }) => [start, end])])
    if (at > 0 && at < length) edges.add(at);
  const sorted = [...edges].sort((a, b) => a - b);
  const opening = ranges
    .map((range, order) => ({ range, order }))
    .sort((a, b) => b.range.start - a.range.start);
  let open: typeof opening = [];
  return sorted.slice(0, -1).map((start, index) => {
    for (let next = opening.at(-1); next && next.range.start <= start; next = opening.at(-1)) {
      open.push(next);
      opening.pop();
    }
    open = open.filter(({ range }) => range.end > start).sort((a, b) => a.order - b.order);
    const end = sorted[index + 1] ?? length;
    return { start, end, ranges: open.map(({ range }) => range) };
  });
}
