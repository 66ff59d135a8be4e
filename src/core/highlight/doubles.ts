import type { Letters } from './letters.ts';
import type { Match } from './match.ts';
import { likelyPlaces } from './places.ts';

/** Letters on each side of a match that are looked for elsewhere. */
const AROUND = 240;

/**
 * Whether what is before or after a match stands in the text a second time, within `reach` UTF-16 units of `home`,
 * the offset where the quote was made: then that is its own passage, without the words, and the match a lookalike's.
 */
export function isInDouble(
  letters: Letters,
  { start, end }: Match,
  home: number,
  reach: number,
): boolean {
  const { folded, at } = letters;
  const distance = (unit: number) => Math.abs((at[unit] ?? 0) - home);
  const sides = [
    { from: Math.max(0, start - AROUND), to: start },
    { from: end, to: Math.min(folded.length, end + AROUND) },
  ];
  return sides.some(({ from, to }) =>
    likelyPlaces(letters, folded.slice(from, to)).some(
      (place) => (place.end <= from || place.start >= to) && distance(place.start) < reach,
    ),
  );
}
