import type { Block, Reason } from './block.ts';
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

/** Whether a passage's id is of a passage in this article. */
export function isPassageOf(article: string, id: string): boolean {
  return id.startsWith(`${article}/`);
}

/**
 * Id of what is left out for one reason in the articles of one source: a sort of passage. It names no rule of the
 * cleaner, so a decision about it holds for a newer one.
 */
export function sortId(reason: Reason, source: string): string {
  return `${reason} ${source}`;
}

/** What an article's source is called: its site, else the host of its address; null where neither is known. */
export function sourceOf({
  site,
  url,
}: {
  site: string | null;
  url: string | null;
}): string | null {
  if (site !== null) return site;
  return url && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : null;
}

/** Is this block left out? The reader's decision goes before that about its sort, and both before the cleaner's. */
export function isRemoved(block: Block, decision?: boolean, ofSort?: boolean): boolean {
  if (decision !== undefined) return !decision;
  return block.removal !== undefined && ofSort !== true;
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
