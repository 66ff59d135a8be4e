import type { Span } from '../article/text.ts';
import type { Asked, AskedWord } from './asked.ts';
import { type PlacedWord, phraseSpans, placedWords } from './phrase.ts';
import { isWithin, slipsFor } from './slips.ts';
import type { Stem } from './stemmers.ts';
import { SHORTEST_BASE } from './stemRules.ts';
import { isUnspaced } from './words.ts';

/**
 * Where what is asked for stands in a text, in order and without overlaps. `stem`: of the text's language, where there is
 * one. A word that stands nowhere is looked for as if it were mistyped.
 */
export function hitsIn(text: string, { words, phrases }: Asked, stem: Stem | null): Span[] {
  const all = placedWords(text);
  const spans = phrases.flatMap((phrase) => phraseSpans(all, phrase));
  for (const asked of words) {
    const meant = all.filter(fits(asked, stem));
    spans.push(...(meant.length > 0 ? meant : all.filter(slipped(asked.word))));
  }
  return joined(spans);
}

type Fits = (placed: PlacedWord) => boolean;

function fits({ word, open }: AskedWord, stem: Stem | null): Fits {
  const stemmed = stem && !isUnspaced(word) ? stem(word) : null;
  const base = stemmed?.slice(0, SHORTEST_BASE) ?? '';
  const known = new Map<string, boolean>();
  const looks = (other: string) =>
    other === word ||
    (open && other.startsWith(word)) ||
    (base.length === SHORTEST_BASE && other.startsWith(base) && stem?.(other) === stemmed);
  return ({ word: other }) => {
    const fits = known.get(other) ?? looks(other);
    known.set(other, fits);
    return fits;
  };
}

function slipped(word: string): Fits {
  const slips = slipsFor(word);
  return ({ word: other }) => slips > 0 && isWithin(word, other, slips);
}

/** In order; those that touch are one. */
function joined(spans: readonly Span[]): Span[] {
  const sorted = spans.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const apart: Span[] = [];
  for (const { start, end } of sorted) {
    const last = apart.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else apart.push({ start, end });
  }
  return apart;
}
