import type { Block } from './block.ts';
import { hashText } from './revision.ts';
import { blockStarts, type Span } from './text.ts';

/**
 * Ids of an article's blocks as passages: from the words, not the place, so that a decision about a passage
 * holds in every later revision. Repeated passages are told apart by their turn.
 */
export function passageIds(article: string, blocks: readonly Block[]): string[] {
  const turns = new Map<string, number>();
  return blocks.map((block) => {
    const words = block.text.replace(/\s+/g, ' ').trim();
    const turn = (turns.get(words) ?? 0) + 1;
    turns.set(words, turn);
    return `${article}/${hashText(words).slice(0, 16)}${turn > 1 ? `.${turn}` : ''}`;
  });
}

/** Is this block left out? The reader's decision goes before the cleaner's. */
export function isRemoved(block: Block, decision: boolean | undefined): boolean {
  return decision === undefined ? block.removal !== undefined : !decision;
}

/**
 * The words of a span as they are read: paragraphs parted by a blank line. Those not shown are left out, and so are
 * related lines that the span runs over: they are drawn elsewhere.
 */
export function wordsOf(
  blocks: readonly Block[],
  { start, end }: Span,
  hidden: (index: number) => boolean,
): string {
  const starts = blockStarts(blocks);
  return blocks
    .map((block, index) => {
      const at = starts[index] ?? 0;
      const within = at <= start && end <= at + block.text.length;
      return hidden(index) || (block.kind === 'related' && !within)
        ? ''
        : block.text.slice(Math.max(0, start - at), Math.max(0, end - at));
    })
    .filter(Boolean)
    .join('\n\n');
}
