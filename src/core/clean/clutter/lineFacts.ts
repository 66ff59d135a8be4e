import { dateIn } from '../lexicon/dates.ts';
import { remembered } from '../lexicon/remembered.ts';
import { endsSentence, sentenceCount } from '../lexicon/sentence.ts';
import { LETTER, LOWER, signOf } from '../lexicon/signs.ts';
import { textWeight } from '../lexicon/textWeight.ts';

/** What one reading of a line counts. */
interface Tally {
  /** Runs of letters, apostrophes and hyphens inside; their letters; and how many begin small. */
  words: number;
  letters: number;
  small: number;
  hasSmall: boolean;
  commas: number;
  digits: number;
  /** Which of the signs below stand there. Bits. */
  signs: number;
}

const COMMA = 1;
const DIGIT = 2;
const LISTED = 4;
const COPYRIGHT = 8;
const HANDLE = 16;
const PRICE = 32;
/** A full stop or a colon that something stands behind, or `www` before. */
const ADDRESS = 64;
const DOT = 128;
/** Apostrophe or hyphen. */
const INSIDE = 256;
const SIGNS: readonly (readonly [string, number])[] = [
  [',،、，;', COMMA],
  ['0123456789', DIGIT],
  ['|•·›»→▶►✓✔★☆', LISTED],
  ['©®™', COPYRIGHT],
  ['@#', HANDLE],
  ['$€£¥', PRICE],
  ['.:', DOT],
  ["'’-", INSIDE],
];
/** The sign that each UTF-16 unit is; 0 of most. */
const signs = new Uint16Array(65_536);
for (const [units, bit] of SIGNS) for (const unit of units) signs[unit.charCodeAt(0)] = bit;

type Fact = (text: string, tally: Tally) => number;

/** What a line says of itself, wherever it stands: counts, shares from 0 to 1, and 1 for yes. */
const FACTS = {
  weight: textWeight,
  words: (_, { words }) => words,
  'letters a word': (_, { letters, words }) => letters / Math.max(1, words),
  // Prose is written in small letters; names, buttons and headlines are not.
  'share of small words': (_, { small, words }) => (words === 0 ? -1 : small / words),
  'all capitals': (_, { words, hasSmall }) => Number(words >= 2 && !hasSmall),
  'begins small': (text) => Number((signOf(text.charCodeAt(0)) & LOWER) !== 0),
  sentences: sentenceCount,
  'ends a sentence': (text) => Number(endsSentence(text)),
  'ends with a colon': (text) => Number(text.endsWith(':') || text.endsWith('：')),
  'trails off': (text) => Number(/(…|\.\.\.)["'»”]?$/.test(text.slice(-4))),
  asks: (text) => Number(text.endsWith('?')),
  'opens a quote': (text) => Number(/^["'«“„‘]/.test(text)),
  commas: (_, { commas }) => commas,
  'share of digits': (text, { digits }) => digits / text.length,
  'has a sign of lists': (text, { signs }) => Number((signs & LISTED) !== 0 && !/«.*»/.test(text)),
  'has a copyright sign': (_, { signs }) => Number((signs & COPYRIGHT) !== 0),
  'has an address': (text, { signs }) =>
    Number(
      (signs & ADDRESS) !== 0 && /https?:|www\.|\w@\w+\.\w|\.(com|org|net|de|fr|co)\b/i.test(text),
    ),
  'has a handle': (text, { signs }) => Number((signs & HANDLE) !== 0 && /[@#]\w/.test(text)),
  'has a price': (text, { signs }) =>
    Number((signs & PRICE) !== 0 && /[$€£¥]\s?\d|\d\s?[$€£¥]/.test(text)),
  'has a date': (text, { digits }) =>
    Number(digits > 4 && text.length < 200 && dateIn(text) !== null),
} satisfies Record<string, Fact>;

export type LineFact = keyof typeof FACTS;
export const LINE_FACTS = Object.keys(FACTS) as LineFact[];
const ALL = Object.values<Fact>(FACTS);

/** All facts of a line, in the order of their names. */
export const factsOf = remembered((text): readonly number[] => {
  const tally = tallyOf(text);
  return ALL.map((fact) => fact(text, tally));
});

function tallyOf(text: string): Tally {
  const tally = { words: 0, letters: 0, small: 0, hasSmall: false, commas: 0, digits: 0, signs: 0 };
  let inWord = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const sign = signOf(unit);
    if (sign & LETTER) {
      if (!inWord) {
        tally.words++;
        if (sign & LOWER) tally.small++;
      }
      if (sign & LOWER) tally.hasSmall = true;
      tally.letters++;
      inWord = true;
    } else if (inWord && signs[unit] === INSIDE) tally.letters++;
    else {
      inWord = false;
      note(tally, text, at);
    }
  }
  return tally;
}

function note(tally: Tally, text: string, at: number): void {
  const bit = signs[text.charCodeAt(at)] ?? 0;
  if (bit === 0 || bit === INSIDE) return;
  if (bit === COMMA) tally.commas++;
  if (bit === DIGIT) tally.digits++;
  const opens =
    bit === DOT && (/\w/.test(text.charAt(at + 1)) || /[wsp]/i.test(text.charAt(at - 1)));
  tally.signs |= opens ? ADDRESS : bit;
}
