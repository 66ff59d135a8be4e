import type { Block } from '../article/block.ts';
import { blockAt, blockStarts } from '../article/text.ts';

/** The language of the words at an offset (BCP 47): a stretch's own, its block's, or the article's; null where none is known. */
export function languageAt(
  blocks: readonly Block[],
  lang: string | null,
  offset: number,
): string | null {
  const starts = blockStarts(blocks);
  const index = blockAt(starts, offset);
  const block = blocks[index];
  const inside = offset - (starts[index] ?? 0);
  const own = block?.marks?.findLast(
    ({ kind, start, end }) => kind === 'lang' && start <= inside && inside < end,
  );
  return own?.lang ?? block?.lang ?? lang;
}
