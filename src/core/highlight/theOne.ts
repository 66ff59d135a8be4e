import { isInDouble } from './doubles.ts';
import type { Letters } from './letters.ts';
import type { Match } from './match.ts';
import { WORDS } from './standing.ts';

/** Share of all letters of a quote and its context that must stand there. */
const SCORE = 0.55;
/** How much worse the second place must be, unless the best lacks nothing. */
const MARGIN = 0.06;
/** From this score on a passage has its surroundings too: of several, the place in the text may decide. */
const WITH_SURROUNDINGS = 0.8;
/** How many times nearer to where it was than any other. */
const NEARER = 2;
/** UTF-16 units that an edit may well move what stands after it by: so near, nothing more is asked. */
const NEAR = 1000;
/** Farther from where it was than this share of the text, a passage was moved, and stands there nearly whole. */
const FAR = 1 / 8;
const NEARLY_WHOLE = 0.7;

/**
 * The match that is good enough by itself, against the others and for where it stands; null where that is no single
 * one. `home` is the UTF-16 offset where the quote was made, if that is known.
 */
export function theOne(
  matches: readonly Match[],
  letters: Letters,
  home: number | null,
): Match | null {
  const [best] = matches;
  if (!best || best.score < SCORE || best.words < WORDS) return null;
  const rivals = matches.filter(
    ({ score, words }) =>
      words >= WORDS && (best.score === 1 ? score === 1 : best.score - score < MARGIN),
  );
  if (home === null) return rivals.length === 1 ? best : null;
  const distance = ({ start }: Match) => Math.abs((letters.at[start] ?? 0) - home);
  const chosen = rivals.length === 1 ? best : nearest(rivals, distance);
  if (!chosen) return null;
  const away = distance(chosen);
  if (away < NEAR) return chosen;
  const far = Math.max(NEAR, FAR * letters.text.length);
  if (away > far && chosen.score < NEARLY_WHOLE) return null;
  return isInDouble(letters, chosen, home, Math.min(away / NEARER, far)) ? null : chosen;
}

/** Of equals with their surroundings, the one that is far nearer than the others. */
function nearest(rivals: readonly Match[], distance: (match: Match) => number): Match | null {
  if (rivals.some(({ score }) => score < WITH_SURROUNDINGS)) return null;
  const [first, second] = rivals.toSorted((a, b) => distance(a) - distance(b));
  if (!first || !second || NEARER * distance(first) > distance(second)) return null;
  return first;
}
