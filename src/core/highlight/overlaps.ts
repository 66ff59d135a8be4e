import type { Span } from '../article/text.ts';

/** The stretches that spans cover, in order, each with how many lie over it; neighbours differ in that. */
export function depths(spans: readonly Span[]): (Span & { depth: number })[] {
  const edges = spans
    .flatMap(({ start, end }) => [
      { at: start, step: 1 },
      { at: end, step: -1 },
    ])
    .sort((a, b) => a.at - b.at);
  const found: (Span & { depth: number })[] = [];
  let depth = 0;
  let start = 0;
  for (const { at, step } of edges) {
    const last = found.at(-1);
    if (depth > 0 && at > start) {
      if (last?.end === start && last.depth === depth) last.end = at;
      else found.push({ start, end: at, depth });
    }
    depth += step;
    start = at;
  }
  return found;
}
