import type { Span } from '../article/text.ts';
import { once } from '../highlight/once.ts';
import { spellings } from './spellings.ts';
import { eachWord, wordsOf } from './words.ts';

/** A word of a text, with where it stands. */
export interface PlacedWord extends Span {
  word: string;
}

/** The words of a text, in order, each with where it stands. */
export function placedWords(text: string): PlacedWord[] {
  const words: PlacedWord[] = [];
  eachWord(text, (word, start, end) => words.push({ word, start, end }));
  return words;
}

/** Where the words of a phrase stand one after another, each as it is. */
export function phraseSpans(words: readonly PlacedWord[], phrase: readonly string[]): Span[] {
  return words.flatMap(({ start }, first) => {
    const last = words[first + phrase.length - 1];
    const stands = last && phrase.every((word, at) => words[first + at]?.word === word);
    return stands ? [{ start, end: last.end }] : [];
  });
}

/** Whether each phrase stands in one of the texts, and none of the unwanted ones in any. */
export function holdsPhrases(
  texts: readonly string[],
  wanted: readonly (readonly string[])[],
  unwanted: readonly (readonly string[])[],
): boolean {
  const stands = (phrase: readonly string[]) => {
    const mayStandIn = mayStand(phrase);
    return texts.some((text) => mayStandIn(text) && standsIn(wordsOf(text), phrase));
  };
  return wanted.every(stands) && !unwanted.some(stands);
}

/** Thousands of texts may be looked through for a phrase. */
const mayStand = once(spellings);

/** Looked for from each place of its first word on. */
function standsIn(words: readonly string[], phrase: readonly string[]): boolean {
  const [first = ''] = phrase;
  for (let at = words.indexOf(first); at >= 0; at = words.indexOf(first, at + 1))
    if (phrase.every((word, index) => words[at + index] === word)) return true;
  return false;
}
