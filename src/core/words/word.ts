import type { Home } from '../highlight/anchor.ts';
import type { Fields } from '../journal/operation.ts';
import { fold } from '../search/fold.ts';

/** A word, or a few, that the reader saved with their sentence. */
export interface Word {
  id: string;
  word: string;
  sentence: string;
  /** Where in the sentence the word begins, UTF-16; where it stands no more, -1. */
  at: number;
  /** BCP 47; null where it is not known. */
  language: string | null;
  /** Where it stood when it was saved; null where that was lost. */
  home: Home | null;
  meaning: string;
  createdAt: number;
}

/** Longer is no word but a passage. UTF-16 units. */
export const LONGEST_WORD = 80;

/** The words that exist, last saved first. */
export function livingWords(all: ReadonlyMap<string, Partial<Fields['word']>>): Word[] {
  return [...all]
    .flatMap(([id, fields]) => (fields.word && !fields.deletedAt ? wordOf(id, fields) : []))
    .sort((a, b) => b.createdAt - a.createdAt);
}

function wordOf(id: string, fields: Partial<Fields['word']>): Word {
  const { word = '', sentence = '', at = -1, language, home, meaning, createdAt } = fields;
  return {
    id,
    word,
    sentence,
    at: sentence.startsWith(word, at) ? at : sentence.indexOf(word),
    language: language || null,
    home: home ?? null,
    meaning: meaning ?? '',
    createdAt: createdAt ?? 0,
  };
}

/** Words by language: the one with most words first, what has none last. A variant counts as its language. */
export function byLanguage(words: readonly Word[]): [language: string | null, Word[]][] {
  const groups = new Map<string | null, Word[]>();
  for (const word of words) {
    const language = word.language?.split('-')[0]?.toLowerCase() ?? null;
    const group = groups.get(language);
    if (group) group.push(word);
    else groups.set(language, [word]);
  }
  const rank = ([language, group]: [string | null, Word[]]) =>
    language === null ? Number.POSITIVE_INFINITY : -group.length;
  return [...groups].sort((a, b) => rank(a) - rank(b) || (a[0] ?? '').localeCompare(b[0] ?? ''));
}

/** The words that hold what is looked for in themselves, their sentence or their meaning; blind to case and accents. */
export function wordsWith(words: readonly Word[], looked: string): Word[] {
  const wanted = fold(looked).trim();
  return words.filter(({ word, sentence, meaning }) =>
    [word, sentence, meaning].some((part) => fold(part).includes(wanted)),
  );
}
