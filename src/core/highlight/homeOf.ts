import type { Block } from '../article/block.ts';
import { wordsOf } from '../article/passage.ts';
import type { Span } from '../article/text.ts';
import type { Home } from './anchor.ts';
import { quoteOf } from './quote.ts';

/** The text that is being marked. */
export interface Page {
  article: string;
  revision: string;
  blocks: readonly Block[];
  /** All their texts, as `articleText` joins them. */
  text: string;
  /** Passages that are not on screen: no words of a highlight. */
  hidden: (index: number) => boolean;
}

/** The home of a highlight that is made, or given another extent, here and now. */
export function homeOf({ article, revision, blocks, text, hidden }: Page, span: Span): Home {
  const quote = quoteOf(text, span);
  return { article, revision, span, quote, words: wordsOf(blocks, span, hidden) };
}
