import { useMemo } from 'react';
import type { Block } from '../../core/article/block.ts';
import { blockStarts } from '../../core/article/text.ts';
import { layersOf } from '../../core/highlight/layers.ts';
import { type SpanIndex, touching } from '../../core/highlight/spanIndex.ts';
import type { MarkedStretch } from './BlockText.tsx';
import type { Placed } from './usePlaced.ts';

/** The highlights cut by block, for drawing them as `<mark>`; undefined where they are painted. */
export function useMarkup(
  blocks: readonly Block[],
  index: SpanIndex<Placed>,
  painting: boolean,
): ReadonlyMap<number, MarkedStretch[]> | undefined {
  return useMemo(() => {
    if (painting) return undefined;
    const marked = new Map<number, MarkedStretch[]>();
    blockStarts(blocks).forEach((at, number) => {
      const length = blocks[number]?.text.length ?? 0;
      const here = touching(index, { start: at, end: at + length }).map((one) => ({
        id: one.id,
        layers: layersOf(one),
        start: Math.max(0, one.span.start - at),
        end: Math.min(length, one.span.end - at),
      }));
      if (here.length > 0) marked.set(number, here);
    });
    return marked;
  }, [blocks, index, painting]);
}
