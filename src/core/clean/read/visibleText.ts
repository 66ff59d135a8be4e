import type { RawArticle } from '../draft/raw.ts';
import { legible, letters } from '../lexicon/legible.ts';
import { readMarkdown } from './readMarkdown.ts';
import { walkHtml } from './walkHtml.ts';

/**
 * The letters that a reader of the raw article can see, without white space. The law of the cleaner: the
 * blocks of its revision, kept and removed, spell exactly this. Throws TooLarge.
 * - Text: everything.
 * - HTML: what `walkHtml` calls visible.
 * - Markdown: the text without its signs and its front matter.
 * Characters without a shape (soft hyphens, zero-width spaces, controls) count nowhere.
 */
export function visibleText({ kind, content }: RawArticle): string {
  if (kind === 'html') {
    const parts: string[] = [];
    walkHtml(content, { open() {}, close() {}, text: (text) => parts.push(text) });
    return letters(parts.join(''));
  }
  if (kind === 'text') return letters(legible(content));
  const { candidates } = readMarkdown(content);
  return letters(candidates.map(({ block }) => block.text).join(''));
}
