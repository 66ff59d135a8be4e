import { distancesByEnd, reversed } from './editDistance.ts';
import { foldedLetters, type Letters } from './letters.ts';
import { likelyPlaces, type Window } from './places.ts';
import type { Quote } from './quote.ts';

/** A place where a quote may stand, in units of a text's letters. */
export interface Match {
  start: number;
  end: number;
  /** Which share of the quote's own letters stands there, and of all its letters with those around it: 0 to 1. */
  words: number;
  score: number;
}

/** Context that differs in a larger share of its letters is another passage's and says nothing more. */
const FOREIGN = 0.6;

/** So many letters stand as they were in their own place only, within one window. */
const TELLING = 24;

/** In one window, another place is a rival when it takes more edits by less than this share of all letters. */
const RIVAL = 0.1;
/** Letters that a place may be longer than twice the quote. */
const LONGER = 32;

/** A quote's letters and those around it. */
interface Pattern {
  before: string;
  exact: string;
  after: string;
}

/** Where a quote may stand in a text, best first. */
export function matchesOf(letters: Letters, quote: Quote): Match[] {
  const pattern = {
    before: foldedLetters(quote.prefix),
    exact: foldedLetters(quote.exact),
    after: foldedLetters(quote.suffix),
  };
  const matches = likelyPlaces(letters, pattern.before + pattern.exact + pattern.after)
    .flatMap((window) => matchesIn(letters.folded, window, pattern))
    .sort((a, b) => b.score - a.score);
  return matches.filter((match, i) =>
    matches.slice(0, i).every((better) => match.end <= better.start || match.start >= better.end),
  );
}

/** The places in a window that take few edits to make the quote, in its surroundings, of them. */
function matchesIn(folded: string, window: Window, pattern: Pattern): Match[] {
  const { before, exact, after } = pattern;
  const text = folded.slice(window.start, window.end);
  const beforeTo = capped(distancesByEnd(before, text), before);
  const afterFrom = capped(distancesByEnd(reversed(after), reversed(text)), after).reverse();
  const verbatim = exact.length < TELLING ? [] : occurrences(text, exact);
  const places = verbatim.length ? verbatim : edited(text, pattern, beforeTo, afterFrom);
  return places.map(({ start, end }) => {
    const edits = distancesByEnd(exact, text.slice(start, end), true).at(-1) ?? exact.length;
    // What was inserted takes nothing of the words away.
    const lost = edits - Math.max(0, end - start - exact.length);
    const around = (beforeTo[start] ?? 0) + (afterFrom[end] ?? 0);
    return {
      start: window.start + start,
      end: window.start + end,
      words: exact ? 1 - lost / exact.length : 1,
      score: 1 - (edits + around) / (before.length + exact.length + after.length),
    };
  });
}

function occurrences(text: string, exact: string): Window[] {
  const places: Window[] = [];
  for (let start = text.indexOf(exact); start >= 0; start = text.indexOf(exact, start + 1))
    places.push({ start, end: start + exact.length });
  return places;
}

/**
 * The quote begins where what is before it and all the rest of the pattern part best, and ends likewise: so the
 * two sums say it, and no path through the edits has to be kept (as in Hirschberg 1975). Twice in one window
 * where there is another such place.
 */
function edited(
  text: string,
  { before, exact, after }: Pattern,
  beforeTo: Int32Array,
  afterFrom: Int32Array,
): Window[] {
  const restFrom = distancesByEnd(reversed(exact + after), reversed(text)).reverse();
  const starts = beforeTo.map((distance, at) => distance + (restFrom[at] ?? 0));
  const quoteTo = distancesByEnd(before + exact, text);
  const ends = afterFrom.map((distance, at) => distance + (quoteTo[at] ?? 0));
  // Of equals the last: what came in between is not the quote's.
  const best = text.length - least(starts.toReversed(), 0, text.length);
  const away = Math.max(1, exact.length);
  const others = [least(starts, 0, best - away), least(starts, best + away, text.length)];
  const most = (starts[best] ?? 0) + Math.ceil(RIVAL * (before.length + away + after.length));
  return [best, ...others.filter((at) => (starts[at] ?? most) < most)]
    .map((start) => ({
      start,
      end: exact ? least(ends, start + 1, Math.min(text.length, start + 2 * away + LONGER)) : start,
    }))
    .filter(({ end }) => end >= 0);
}

function capped(distances: Int32Array, pattern: string): Int32Array {
  const most = Math.round(FOREIGN * pattern.length);
  for (let end = 0; end < distances.length; end++)
    distances[end] = Math.min(distances[end] ?? 0, most);
  return distances;
}

/** The first index from `from` to `to` of the least of these; -1 where there is none. */
function least(sums: Int32Array, from: number, to: number): number {
  let best = -1;
  for (let at = Math.max(0, from); at <= to; at++)
    if (best < 0 || (sums[at] ?? 0) < (sums[best] ?? 0)) best = at;
  return best;
}
