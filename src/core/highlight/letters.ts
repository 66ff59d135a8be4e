import type { Span } from '../article/text.ts';
import { once } from './once.ts';

/**
 * A text as its letters and digits alone: what stays when spaces, punctuation, case, accents, ligatures and
 * normal forms change. Everything that compares two texts counts in these units.
 */
export interface Letters {
  text: string;
  folded: string;
  /** Where the character of each unit of `folded` begins in the text, in UTF-16 units. */
  at: Int32Array;
}

/** The letters of a text, read once for each object that holds one. */
export const lettersOf = once(({ text }: { text: string }): Letters => {
  const at: number[] = [];
  const parts: string[] = [];
  for (let offset = 0; offset < text.length; ) {
    const point = text.codePointAt(offset) ?? 0;
    const letters = fold(point);
    for (let i = 0; i < letters.length; i++) at.push(offset);
    if (letters) parts.push(letters);
    offset += point > 0xffff ? 2 : 1;
  }
  return { text, folded: parts.join(''), at: Int32Array.from(at) };
});

/** The folded letters alone, of words that need no way back to where they stood. */
export function foldedLetters(text: string): string {
  let folded = '';
  for (const character of text) folded += fold(character.codePointAt(0) ?? 0);
  return folded;
}

/** The letters of a part of a text, from one unit to before another, as far as there are any. */
export function partOf({ text, folded, at }: Letters, from: number, end: number): Letters {
  const first = Math.max(0, from);
  return { text, folded: folded.slice(first, end), at: at.subarray(first, end) };
}

/** The units whose characters begin in `span`: from the first to before the second. */
export function unitsIn({ at }: Letters, span: Span): [number, number] {
  return [unitFrom(at, span.start), unitFrom(at, span.end)];
}

/** The characters of the units from `first` to before `last`, whole as a reader sees them. */
export function spanOfUnits({ text, at }: Letters, first: number, last: number): Span {
  return {
    start: characterAround(text, at[first] ?? text.length).start,
    end: characterAround(text, at[last - 1] ?? 0).end,
  };
}

/** Where `marks` stand, once, between a unit and the one before it: of words without any letter. */
export function marksBetween({ text, at }: Letters, unit: number, marks: string): Span | null {
  const from = at[unit - 1] ?? 0;
  const place = text.slice(from, at[unit] ?? text.length).split(marks);
  if (!marks || place.length !== 2) return null;
  const start = from + (place[0]?.length ?? 0);
  return { start, end: start + marks.length };
}

/** How many characters of the text the units from `first` to before `last` belong to. */
export function characterCount({ at }: Letters, first: number, last: number): number {
  let count = 0;
  for (let unit = first; unit < last; unit++)
    if (unit === first || at[unit] !== at[unit - 1]) count++;
  return count;
}

/** Whether a line of the text ends between this unit and the next. True at both ends of the text. */
export function endsLine({ text, at }: Letters, unit: number): boolean {
  if (unit < 0 || unit >= at.length - 1) return true;
  for (let offset = at[unit] ?? 0; offset < (at[unit + 1] ?? 0); offset++)
    if (text.charCodeAt(offset) === 10) return true;
  return false;
}

/**
 * Whether a word ends between this unit and the next; an ideograph is a word by itself, and a capital after a small letter
 * begins one: where blocks were joined without a space, as some cleaners do.
 */
export function endsWord(letters: Letters, unit: number): boolean {
  const { folded, at, text } = letters;
  if (spaceAfter(letters, unit)) return true;
  const [here = 0, next = 0] = [at[unit], at[unit + 1]];
  if (here === next) return false;
  return (
    isIdeograph(folded.charCodeAt(unit)) ||
    isIdeograph(folded.charCodeAt(unit + 1)) ||
    (isCapital(text.charCodeAt(next)) && !isCapital(text.charCodeAt(here)))
  );
}

/** Whether anything but marks stands between this unit and the next. True at both ends of the text. */
export function spaceAfter({ text, at }: Letters, unit: number): boolean {
  const [here, next] = [at[unit], at[unit + 1]];
  if (here === undefined || next === undefined) return true;
  return next - here > 1 && SPACE.test(text.slice(here, next));
}

const SPACE = /[^\p{L}\p{N}\p{M}\p{Cf}\p{Extended_Pictographic}]/u;

/** Of ASCII, where it is a letter. */
function isCapital(unit: number): boolean {
  return unit >= 0x41 && unit <= 0x5a;
}

function isIdeograph(unit: number): boolean {
  return unit >= 0x3400 && unit <= 0x9fff;
}

function unitFrom(at: Int32Array, offset: number): number {
  let low = 0;
  let high = at.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((at[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

let characters: Intl.Segmenter | undefined;
/** UTF-16 units on each side that hold any character a reader writes, so that no whole text is segmented. */
const REACH = 32;

/** Below U+0300 nothing joins what stands beside it, but for a line feed. */
const ALONE = /^[\r\t -\u02ff]+$/;

function characterAround(text: string, offset: number): Span {
  if (offset < text.length && ALONE.test(text.slice(Math.max(0, offset - 1), offset + 2)))
    return { start: offset, end: offset + 1 };
  const from = Math.max(0, offset - REACH);
  // Made when first asked for: engines take long over it, and few texts ask.
  characters ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  const segment = characters
    .segment(text.slice(from, offset + REACH))
    .containing(Math.min(offset, text.length - 1) - from);
  if (!segment) return { start: offset, end: offset };
  const start = from + segment.index;
  return { start, end: start + segment.segment.length };
}

/**
 * Letters, digits, pictures and the vowel signs that words of India or Thailand consist of; not the marks that
 * writers may leave out: accents, Arabic vowels (script Inherited), Hebrew points.
 */
const LETTER =
  /[\p{L}\p{N}\p{Extended_Pictographic}]|(?![\p{Script=Inherited}\p{Script=Hebrew}])\p{M}/u;
const IDEOGRAPH = /\p{Script=Han}/u;

const foldings = new Map<number, string>();

function fold(point: number): string {
  const known = foldings.get(point);
  if (known !== undefined) return known;
  const folding = foldOne(String.fromCodePoint(point));
  foldings.set(point, folding);
  return folding;
}

/** An ideograph says as much as three letters: it counts thrice. */
function foldOne(character: string): string {
  const bare = character.normalize('NFKD').toUpperCase().toLowerCase().normalize('NFKD');
  return [...bare]
    .filter((letter) => LETTER.test(letter))
    .map((letter) => (IDEOGRAPH.test(letter) ? letter.repeat(3) : letter))
    .join('');
}
