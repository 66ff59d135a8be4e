import type { Block } from './block.ts';
import { blockAt, blockStarts } from './text.ts';

/**
 * How far into the article's kept text an offset lies, 0 to 1. Removed passages do not count: a long consent
 * notice at the end is no part of the way.
 */
export function sharesOf(
  blocks: readonly Block[],
  removed: (index: number) => boolean,
): (offset: number) => number {
  const starts = blockStarts(blocks);
  const before: number[] = [];
  let total = 0;
  blocks.forEach((block, index) => {
    before.push(total);
    if (!removed(index)) total += block.text.length;
  });
  return (offset) => {
    const index = blockAt(starts, offset);
    const block = blocks[index];
    if (!block || total === 0) return 0;
    const inside = Math.min(block.text.length, offset - (starts[index] ?? 0));
    return ((before[index] ?? 0) + (removed(index) ? 0 : inside)) / total;
  };
}
