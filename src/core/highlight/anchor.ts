import type { Span } from '../article/text.ts';
import type { Quote } from './quote.ts';

/** Where a highlight was made. Written once and never changed. */
export interface Home {
  article: string;
  revision: string;
  span: Span;
  quote: Quote;
  /** The words as the reader saw them, without the removed passages that the span runs over. */
  words: string;
}

/** Where a highlight stands now: derived, never stored. `null` is an orphan: kept, listed, not drawn. */
export type Anchored = { span: Span; found: 'home' | 'verbatim' } | null;

/** Shorter words occur anywhere: in another text they need their surroundings to be known again. */
const TELLING_LENGTH = 24;
/** UTF-16 units of agreeing context, both sides together, that make a place certain. */
const ENOUGH_CONTEXT = 16;

/**
 * Finds a highlight in `text`. In its own revision it stands where it was made; in any other, only where its
 * words stand verbatim and either they are telling and unique or their context speaks for one place alone.
 */
export function anchor(home: Home, revision: string, text: string): Anchored {
  const { span, quote } = home;
  if (revision === home.revision && text.slice(span.start, span.end) === quote.exact)
    return { span, found: 'home' };
  const places = occurrences(text, quote.exact)
    .map((start) => ({ start, context: agreement(text, start, quote) }))
    .sort((a, b) => b.context - a.context);
  const [best, second] = places;
  if (!best) return null;
  const certain = second
    ? best.context >= ENOUGH_CONTEXT && best.context >= 2 * second.context
    : best.context >= ENOUGH_CONTEXT || quote.exact.length >= TELLING_LENGTH;
  if (!certain) return null;
  return {
    span: { start: best.start, end: best.start + quote.exact.length },
    found: 'verbatim',
  };
}

function occurrences(text: string, words: string): number[] {
  const starts: number[] = [];
  if (!words) return starts;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) starts.push(at);
  return starts;
}

/** How many units before and after a place agree with the quote's, counted from the words outwards. */
function agreement(text: string, start: number, { exact, prefix, suffix }: Quote): number {
  const end = start + exact.length;
  let before = 0;
  while (before < prefix.length && text.at(start - 1 - before) === prefix.at(-1 - before)) {
    if (start - 1 - before < 0) break;
    before++;
  }
  let after = 0;
  while (after < suffix.length && text.charAt(end + after) === suffix.charAt(after)) after++;
  return before + after;
}
