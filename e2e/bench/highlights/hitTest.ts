import { indexSpans, over } from '../../../src/core/highlight/spanIndex.ts';
import { offsetAtPoint } from '../../../src/platform/selection.ts';

/** What the benchmark measures inside the page: the highlights under points of the view, as a click finds them. */
export function hits(
  root: Element,
  spans: { start: number; end: number }[],
  points: [x: number, y: number][],
): { found: number; ms: number } {
  const index = indexSpans(spans.map((span) => ({ span })));
  const begun = performance.now();
  let found = 0;
  for (const [x, y] of points) {
    const offset = offsetAtPoint(root, x, y);
    if (offset !== null) found += over(index, offset).length;
  }
  return { found, ms: (performance.now() - begun) / points.length };
}
