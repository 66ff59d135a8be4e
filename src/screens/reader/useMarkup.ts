import { useMemo } from 'react';
import type { Block } from '../../core/article/block.ts';
import { blockStarts } from '../../core/article/text.ts';
import { canPaint } from '../../platform/painter.ts';
import type { MarkedStretch } from './BlockText.tsx';
import type { Placed } from './usePlaced.ts';

/** The highlights cut by block, for engines that can't paint; undefined where they can. */
export function useMarkup(
  blocks: readonly Block[],
  placed: readonly Placed[],
): ReadonlyMap<number, MarkedStretch[]> | undefined {
  return useMemo(() => {
    if (canPaint) return undefined;
    const marked = new Map<number, MarkedStretch[]>();
    blockStarts(blocks).forEach((at, index) => {
      const length = blocks[index]?.text.length ?? 0;
      const here = placed
        .filter(({ span }) => span.start < at + length && span.end > at)
        .map(({ id, color, note, span }) => ({
          id,
          color,
          noted: note !== '',
          start: Math.max(0, span.start - at),
          end: Math.min(length, span.end - at),
        }));
      if (here.length > 0) marked.set(index, here);
    });
    return marked;
  }, [blocks, placed]);
}
