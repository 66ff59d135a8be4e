import { dateIn } from './dates.ts';
import { remembered } from './remembered.ts';
import { endsSentence, sentenceCount } from './sentence.ts';
import { textWeight } from './textWeight.ts';

type Fact = (text: string, words: readonly string[]) => number;

/** What a line says of itself, wherever it stands: counts, shares from 0 to 1, and 1 for yes. */
const FACTS = {
  weight: textWeight,
  words: (_, words) => words.length,
  'letters a word': (_, words) => words.join('').length / Math.max(1, words.length),
  // Prose is written in small letters; names, buttons and headlines are not.
  'share of small words': (_, words) =>
    words.length === 0 ? -1 : words.filter((word) => /^\p{Ll}/u.test(word)).length / words.length,
  'all capitals': (text, words) => Number(words.length >= 2 && !/\p{Ll}/u.test(text)),
  'begins small': (text) => Number(/^\p{Ll}/u.test(text)),
  sentences: sentenceCount,
  'ends a sentence': (text) => Number(endsSentence(text)),
  'ends with a colon': (text) => Number(/[:：]$/.test(text)),
  'trails off': (text) => Number(/(…|\.\.\.)["'»”]?$/.test(text)),
  asks: (text) => Number(/\?$/.test(text)),
  'opens a quote': (text) => Number(/^["'«“„‘]/.test(text)),
  commas: (text) => text.match(/[,،、，;]/g)?.length ?? 0,
  'share of digits': (text) => (text.match(/\d/g)?.length ?? 0) / text.length,
  'has a sign of lists': (text) => Number(/[|•·›»→▶►✓✔★☆]/.test(text) && !/«.*»/.test(text)),
  'has a copyright sign': (text) => Number(/[©®™]/.test(text)),
  'has an address': (text) =>
    Number(/https?:|www\.|\w@\w+\.\w|\.(com|org|net|de|fr|co)\b/i.test(text)),
  'has a handle': (text) => Number(/[@#]\w/.test(text)),
  'has a price': (text) => Number(/[$€£¥]\s?\d|\d\s?[$€£¥]/.test(text)),
  'has a date': (text) => Number(text.length < 200 && dateIn(text) !== null),
} satisfies Record<string, Fact>;

export type LineFact = keyof typeof FACTS;
export const LINE_FACTS = Object.keys(FACTS) as LineFact[];

/** All facts of a line, by name. */
export const factsOf = remembered((text) => {
  const words = text.match(/[\p{L}][\p{L}'’-]*/gu) ?? [];
  return Object.fromEntries(
    Object.entries<Fact>(FACTS).map(([name, fact]) => [name, fact(text, words)]),
  ) as Record<LineFact, number>;
});
