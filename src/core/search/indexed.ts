import type { Searched } from './searched.ts';
import { mainLanguage } from './stemmers.ts';
import { wordsOf } from './words.ts';

/** What the index takes of an article: the words of each part, folded, in order. */
export interface Indexed {
  /** The revision's hash. */
  revision: string;
  /** Main language, '' where it is not known. */
  language: string;
  title: string[];
  lede: string[];
  /** Who wrote it, where it comes from, and all else that is kept. */
  text: string[];
}

/** What is searched of an article. `title` is as lists show it. */
export function indexed(hash: string, title: string, searched: Searched): Indexed {
  const { lang, byline, site, blocks } = searched;
  const kept = blocks.filter(({ kind }) => kind !== 'title');
  const words = (part: readonly { text: string }[]) =>
    part.flatMap(({ text }) => wordsOf(text, { ends: true }));
  const named = [byline, site].flatMap((text) => (text ? { text } : []));
  return {
    revision: hash,
    language: mainLanguage(lang),
    title: wordsOf(title, { ends: true }),
    lede: words(kept.filter(({ kind }) => kind === 'lede')),
    text: words([...named, ...kept.filter(({ kind }) => kind !== 'lede')]),
  };
}
