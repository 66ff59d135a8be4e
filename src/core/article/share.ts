import type { Block } from './block.ts';
import { blockAt, blockStarts } from './text.ts';

/** How far into an article's kept text an offset lies, 0 to 1, and the other way round. */
export interface Shares {
  shareOf(offset: number): number;
  offsetAt(share: number): number;
}

/** Removed passages do not count: a long consent notice at the end is no part of the way. */
export function sharesOf(blocks: readonly Block[], removed: (index: number) => boolean): Shares {
  const starts = blockStarts(blocks);
  const before: number[] = [];
  let total = 0;
  blocks.forEach((block, index) => {
    before.push(total);
    if (!removed(index)) total += block.text.length;
  });
  return {
    shareOf(offset) {
      const index = blockAt(starts, offset);
      const block = blocks[index];
      if (!block || total === 0) return 0;
      const inside = Math.min(block.text.length, offset - (starts[index] ?? 0));
      return ((before[index] ?? 0) + (removed(index) ? 0 : inside)) / total;
    },
    offsetAt(share) {
      const wanted = Math.round(Math.min(1, Math.max(0, share)) * total);
      const index = blocks.findLastIndex((_, at) => !removed(at) && (before[at] ?? 0) <= wanted);
      return index < 0 ? 0 : (starts[index] ?? 0) + wanted - (before[index] ?? 0);
    },
  };
}
