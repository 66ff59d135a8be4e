import type { Revision } from './revision.ts';

/** An article as lists show it: who it is, which revision is current, and what a row says of it. */
export interface Article {
  /** Stays the same when the raw article is edited or cleaned anew. Letters, digits and hyphens. */
  id: string;
  /** Hash of the current revision. */
  revision: string;
  title: string;
  byline: string | null;
  site: string | null;
  url: string | null;
  publishedAt: string | null;
  lang: string | null;
  dir: 'ltr' | 'rtl';
  /** Words that stay after cleaning. */
  words: number;
  /** Start of the lede or body, at most 240 UTF-16 units, cut at a word. */
  excerpt: string;
  /** Of its revision as JSON; of articles of the folder. */
  bytes?: number;
  /** Id of the article that this is a near-copy of; of articles of the folder. */
  copyOf?: string;
}

/** Scripts without spaces are counted by character; about two characters make a word. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;
const EXCERPT_LENGTH = 240;

/** The row that lists show for a revision. `fallbackTitle` stands in where the text has no title. */
export function articleOf(
  id: string,
  hash: string,
  revision: Revision,
  fallbackTitle: string,
): Article {
  const kept = revision.blocks.filter((block) => !block.removal);
  const words = countWords(kept.map((block) => block.text).join('\n'));
  const body = kept.find((block) => block.kind === 'lede' || block.kind === 'paragraph');
  const { byline, site, url, publishedAt, lang, dir } = revision;
  return {
    id,
    revision: hash,
    title: revision.title ?? fallbackTitle,
    byline,
    site,
    url,
    publishedAt,
    lang,
    dir,
    words,
    excerpt: excerptOf(body?.text ?? ''),
  };
}

function countWords(text: string): number {
  const unspaced = text.match(UNSPACED)?.length ?? 0;
  const spaced =
    text.replace(UNSPACED, ' ').match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’_-]*/gu)?.length ?? 0;
  return spaced + Math.ceil(unspaced / 2);
}

function excerptOf(text: string): string {
  if (text.length <= EXCERPT_LENGTH) return text;
  const cut = text.slice(0, EXCERPT_LENGTH - 1);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > EXCERPT_LENGTH / 2 ? space : undefined).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
