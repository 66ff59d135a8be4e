import { fold } from './fold.ts';
import { usuallyFolded } from './usualLetters.ts';

/** What a sign is to the words around it. */
const APART = 0;
const LETTER = 1;
const APOSTROPHE = 2;
/** Of a script that sets no spaces between words. */
const UNSPACED = 3;

/** Part of words, or not seen in them. */
export const LETTERS = /[\p{L}\p{N}\p{M}\p{Default_Ignorable_Code_Point}]/u;
const APOSTROPHES = /['’‘ʼʻ‛′`´]/;
const UNSPACED_SCRIPTS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** What elisions leave of a word before an apostrophe, as of l’, d’ and qu’, and after one. */
const PIECE_BEFORE = /^\p{L}{1,2}$/u;
const PIECE_AFTER = /^(?:s|t|d|m|re|ve|ll)$/;
/** Letters that one hand writes for another: final forms in Hebrew, yā and kāf as Egypt and Iran set them. */
const SAME: Record<string, string> = {
  ך: 'כ',
  ם: 'מ',
  ן: 'נ',
  ף: 'פ',
  ץ: 'צ',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
};
const SAME_LETTER = new RegExp(`[${Object.keys(SAME).join('')}]`, 'g');
/** Longer ones are cut: they are no words. UTF-16 units. */
export const LONGEST = 64;

/**
 * The words of a text, folded, each with where it stands there (UTF-16 offsets). What an elision leaves of a word (l’, qu’,
 * ’s) is none. Scripts without spaces give each pair of neighbouring characters; with `ends`, also
 * the last character of each run by itself, so that every single character begins some word.
 */
export function eachWord(
  text: string,
  visit: (word: string, start: number, end: number) => void,
  { ends = false } = {},
): void {
  for (let at = 0; at < text.length; ) {
    const kind = kindAt(text, at);
    let end = at + widthAt(text, at);
    if (kind === LETTER || kind === UNSPACED) {
      while (end < text.length && kindAt(text, end) === kind) end += widthAt(text, end);
      if (kind === UNSPACED) pairs(text, at, end, ends, visit);
      else if (!isPiece(text, at, end))
        for (const word of folded(text.slice(at, end))) visit(word, at, end);
    }
    at = end;
  }
}

/** The words of a text, without where they stand. */
export function wordsOf(text: string, options?: { ends: boolean }): string[] {
  const words: string[] = [];
  eachWord(text, (word) => words.push(word), options);
  return words;
}

/** Whether a word is of a script without spaces. */
export function isUnspaced(word: string): boolean {
  return UNSPACED_SCRIPTS.test(word);
}

function pairs(
  text: string,
  start: number,
  end: number,
  ends: boolean,
  visit: (word: string, start: number, end: number) => void,
): void {
  for (let at = start; at < end; ) {
    const next = at + widthAt(text, at);
    const after = next < end ? next + widthAt(text, next) : next;
    if (after > next || ends || at === start)
      for (const word of folded(text.slice(at, after))) visit(word, at, after);
    at = next;
  }
}

function isPiece(text: string, start: number, end: number): boolean {
  if (end - start > 4) return false;
  const before = kindAt(text, end) === APOSTROPHE && kindAt(text, end + 1) === LETTER;
  const after = kindAt(text, start - 1) === APOSTROPHE && kindAt(text, start - 2) === LETTER;
  if (!before && !after) return false;
  const piece = fold(text.slice(start, end));
  return (before && PIECE_BEFORE.test(piece)) || (after && PIECE_AFTER.test(piece));
}

const kinds = new Uint8Array(0x10000).fill(255);

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (Number.isNaN(unit)) return APART;
  const known = kinds[unit];
  if (known !== 255 && known !== undefined) return known;
  const isPart = unit >= 0xd800 && unit < 0xe000;
  const kind = kindOf(isPart ? String.fromCodePoint(text.codePointAt(at) ?? 0) : text.charAt(at));
  if (!isPart) kinds[unit] = kind;
  return kind;
}

function kindOf(sign: string): number {
  if (APOSTROPHES.test(sign)) return APOSTROPHE;
  if (UNSPACED_SCRIPTS.test(sign) && LETTERS.test(sign)) return UNSPACED;
  return LETTERS.test(sign) ? LETTER : APART;
}

function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** Most words of a text have come before. */
const FOLDED = new Map<string, readonly string[]>();
const FOLDED_MOST = 20_000;

function folded(raw: string): readonly string[] {
  const known = FOLDED.get(raw);
  if (known) return known;
  const usual = usuallyFolded(raw);
  const words = usual ? [usual.slice(0, LONGEST)] : foldedSlowly(raw);
  if (FOLDED.size >= FOLDED_MOST) FOLDED.clear();
  FOLDED.set(raw, words);
  return words;
}

function foldedSlowly(raw: string): string[] {
  return fold(raw)
    .replace(SAME_LETTER, (letter) => SAME[letter] ?? letter)
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter(Boolean)
    .map((word) => word.slice(0, LONGEST).toWellFormed());
}
