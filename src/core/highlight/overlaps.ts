import type { Span } from '../article/text.ts';

/** The stretches that more than one span covers, in order. */
export function overlaps(spans: readonly Span[]): Span[] {
  const edges = spans
    .flatMap(({ start, end }) => [
      { at: start, step: 1 },
      { at: end, step: -1 },
    ])
    .sort((a, b) => a.at - b.at || a.step - b.step);
  const found: Span[] = [];
  let depth = 0;
  let start = 0;
  for (const { at, step } of edges) {
    if (depth === 1 && step === 1) start = at;
    if (depth === 2 && step === -1 && at > start) found.push({ start, end: at });
    depth += step;
  }
  return found;
}
