import type { Block } from '../article/block.ts';
import { blockStarts, type Span } from '../article/text.ts';
import type { Asked } from './asked.ts';
import { hitsIn } from './hits.ts';
import type { Stem } from './stemmers.ts';

/** Where what is asked for stands in the blocks of an article that `isShown`, in its text's coordinate. */
export function articleHits(
  blocks: readonly Block[],
  asked: Asked,
  stem: Stem | null,
  isShown: (block: number) => boolean,
): Span[] {
  const starts = blockStarts(blocks);
  return blocks.flatMap(({ text }, block) => {
    const from = starts[block] ?? 0;
    const hits = isShown(block) ? hitsIn(text, asked, stem) : [];
    return hits.map(({ start, end }) => ({ start: from + start, end: from + end }));
  });
}
