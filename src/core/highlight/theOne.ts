import { isInDouble } from './doubles.ts';
import { endsWord, type Letters } from './letters.ts';
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
/** UTF-16 units, or a share of the text, that edits may well move what stands after them by: so near, nothing more is asked. */
const NEAR = 1000;
const DRIFT = 1 / 50;
/** Farther from where it was than this share of the text, a passage was moved, and stands there nearly whole. */
const FAR = 1 / 8;
const NEARLY_WHOLE = 0.62;
/** Of so few letters it must be words of their own, and still more of what is around them. */
const SHORT = 24;
const NEARLY_WHOLE_IF_SHORT = 0.75;
/** Stretches around a passage that are looked for elsewhere: of what was moved, more, for its new neighbours are nobody's double. */
const AROUND = 1;
const AROUND_MOVED = 4;
/** What stayed and was edited goes before a lookalike far away that is better by less; where by more, none is sure. */
const EDITED = 0.25;

/**
 * The match that is good enough by itself, against the others and for where it stands; null where that is no single
 * one. `home` is the UTF-16 offset where the quote was made, if that is known.
 */
export function theOne(
  matches: readonly Match[],
  letters: Letters,
  home: number | null,
): Match | null {
  const good = matches.filter(({ score, words }) => score >= SCORE && words >= WORDS);
  const [best] = good;
  if (!best || best !== matches[0]) return null;
  const rivals = good.filter(({ score }) =>
    best.score === 1 ? score === 1 : best.score - score < MARGIN,
  );
  if (home === null) return rivals.length === 1 ? best : null;
  const distance = ({ start }: Match) => Math.abs((letters.at[start] ?? 0) - home);
  const near = Math.max(NEAR, DRIFT * letters.text.length);
  const far = Math.max(near, FAR * letters.text.length);
  const chosen = rivals.length === 1 ? best : nearest(rivals, distance, near, far);
  if (!chosen) return null;
  const away = distance(chosen);
  if (away < near) return chosen;
  const reach = Math.min(away / NEARER, far);
  if (away > far) {
    const stayed = good.find((match) => distance(match) < reach);
    if (stayed) return chosen.score - stayed.score < EDITED ? stayed : null;
  }
  const short = chosen.end - chosen.start < SHORT;
  if (short && !isWords(letters, chosen)) return null;
  if (away > far && chosen.score < (short ? NEARLY_WHOLE_IF_SHORT : NEARLY_WHOLE)) return null;
  return isInDouble(letters, chosen, home, reach, away > far ? AROUND_MOVED : AROUND)
    ? null
    : chosen;
}

function isWords(letters: Letters, { start, end }: Match): boolean {
  return endsWord(letters, start - 1) && endsWord(letters, end - 1);
}

/** Of equals the one that is far nearer than the others, where all have their surroundings or it alone has stayed. */
function nearest(
  rivals: readonly Match[],
  distance: (match: Match) => number,
  near: number,
  far: number,
): Match | null {
  const [first, second] = rivals.toSorted((a, b) => distance(a) - distance(b));
  if (!first || !second || NEARER * distance(first) > distance(second)) return null;
  const stayed = distance(first) < near && distance(second) > far;
  if (!stayed && rivals.some(({ score }) => score < WITH_SURROUNDINGS)) return null;
  return first;
}
