import { isUnspaced, wordsOf } from './words.ts';

/** What the words of a line ask for, folded. All of it has to hold. */
export interface Asked {
  words: AskedWord[];
  /** Words that stand one after another, each as it is. */
  phrases: string[][];
  without: { words: string[]; phrases: string[][] };
}

export interface AskedWord {
  word: string;
  /** It may only be the beginning: it is still being typed. */
  open: boolean;
}

/** A word or a "phrase" of a line. */
export interface AskedTerm {
  text: string;
  /** It stood between quotation marks. */
  quoted: boolean;
  /** A `-` stood before it: it may not occur. */
  not: boolean;
}

/** What terms ask for. With `open`, the last one is still being typed. */
export function askedOf(terms: readonly AskedTerm[], open: boolean): Asked {
  const asked: Asked = { words: [], phrases: [], without: { words: [], phrases: [] } };
  terms.forEach(({ text, quoted, not }, index) => {
    const typing = open && !quoted && !not && index === terms.length - 1 && !/\P{L}$/u.test(text);
    const words = wordsOf(text);
    // Characters of scripts without spaces go together where they were typed together.
    if (words.length > 1 && (quoted || words.some(isUnspaced)))
      (not ? asked.without : asked).phrases.push(words);
    else if (not) asked.without.words.push(...words);
    else
      words.forEach((word, at) => {
        const isLast = at === words.length - 1;
        asked.words.push({ word, open: (isLast && typing) || isSingle(word) });
      });
  });
  return asked;
}

/** Whether anything is asked for at all. */
export function asksForWords({ words, phrases, without }: Asked): boolean {
  return words.length + phrases.length + without.words.length + without.phrases.length > 0;
}

/** One character of a script without spaces: texts are indexed by two, which it begins. */
function isSingle(word: string): boolean {
  return isUnspaced(word) && Array.from(word).length === 1;
}
