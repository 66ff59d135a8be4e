import { useMemo } from 'react';
import type { Block } from '../../../core/article/block.ts';
import { blockStarts } from '../../../core/article/text.ts';
import { layersOf } from '../../../core/highlight/layers.ts';
import { type SpanIndex, touching } from '../../../core/highlight/spanIndex.ts';
import type { Placed } from '../highlights/usePlaced.ts';
import type { MarkedStretch } from './BlockText.tsx';

/**
 * The highlights cut by block, for drawing them as `<mark>`; undefined where they are painted. Those that are `noted` get the
 * number of their note where they end.
 */
export function useMarkup(
  blocks: readonly Block[],
  index: SpanIndex<Placed>,
  painting: boolean,
  noted: readonly Placed[],
): ReadonlyMap<number, MarkedStretch[]> | undefined {
  return useMemo(() => {
    if (painting) return undefined;
    const marked = new Map<number, MarkedStretch[]>();
    const numbers = new Map(noted.map(({ id }, at) => [id, at + 1]));
    blockStarts(blocks).forEach((at, number) => {
      const length = blocks[number]?.text.length ?? 0;
      const here = touching(index, { start: at, end: at + length }).map((one) => ({
        id: one.id,
        layers: layersOf(one),
        start: Math.max(0, one.span.start - at),
        end: Math.min(length, one.span.end - at),
        note: one.span.end <= at + length ? numbers.get(one.id) : undefined,
      }));
      if (here.length > 0) marked.set(number, here);
    });
    return marked;
  }, [blocks, index, painting, noted]);
}
