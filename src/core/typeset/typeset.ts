import { segments } from '../article/segments.ts';
import { replaceDashes } from './dashes.ts';
import { frenchSpacing } from './frenchSpacing.ts';
import { type QuotePair, replaceQuotes } from './quotes.ts';
import { tieSpaces } from './ties.ts';

/** A text as it is drawn. It keeps its length, so that every offset stays true. */
export interface Typeset {
  text: string;
  /** UTF-16 offsets of the characters before which a gap is drawn. */
  gaps: readonly number[];
}

/**
 * A gap is room behind a character, behind the whole of one with its marks: the class of each that a gap follows, by where it
 * begins (UTF-16). Some spaces are narrow already.
 */
export function spacedBefore({ text, gaps }: Typeset): Map<number, string> {
  return new Map(
    gaps.map((gap) => {
      let at = gap - 1;
      while (at > 0 && /[\p{M}\uDC00-\uDFFF]/u.test(text.charAt(at))) at--;
      return [at, text[at] === '\u202F' ? 'wider-gap' : 'narrow-gap'];
    }),
  );
}

/** Languages whose habits are known, with the quotation marks that stand for straight ones. */
const QUOTES: ReadonlyMap<string, QuotePair> = new Map([
  ['fr', '«»'],
  ['en', '“”'],
  ['de', '„“'],
  ['es', '«»'],
  ['de-CH', '«»'],
  ['es-MX', '“”'],
  ['es-AR', '“”'],
  ['es-US', '“”'],
]);

/**
 * Sets a text as its language's printers would: quotation marks, apostrophes, dashes, and spaces that do not break. Only
 * characters that stand for others on a typewriter change, each for one. `others` are stretches that stay as they are (UTF-16): code,
 * and what is in another language.
 */
export function typeset(
  text: string,
  lang: string | null,
  others: readonly { start: number; end: number }[] = [],
): Typeset {
  const language = lang?.split('-')[0] ?? '';
  const quotes = QUOTES.get(lang ?? '') ?? QUOTES.get(language);
  if (!quotes) return { text, gaps: [] };
  const set = tieSpaces(replaceDashes(replaceQuotes(text, quotes)), language);
  const spaced = language === 'fr' ? frenchSpacing(set) : { text: set, gaps: [] };
  return others.length === 0 ? spaced : withOthers(spaced, text, others);
}

/** What was set, but for stretches that stay as they are in `text`. */
function withOthers(
  set: Typeset,
  text: string,
  others: readonly { start: number; end: number }[],
): Typeset {
  const pieces = segments(text.length, others);
  const isOther = (piece: number) => (pieces[piece]?.ranges.length ?? 0) > 0;
  let piece = 0;
  return {
    text: pieces
      .map(({ start, end }, at) => (isOther(at) ? text : set.text).slice(start, end))
      .join(''),
    gaps: set.gaps.filter((gap) => {
      while ((pieces[piece]?.end ?? gap + 1) <= gap) piece++;
      return !isOther(piece);
    }),
  };
}
