import type { Letters } from './letters.ts';
import type { Match } from './match.ts';
import { likelyPlaces } from './places.ts';

/** Letters of a stretch that is looked for elsewhere. */
const STRETCH = 240;

/**
 * Whether what is before or after a match stands in the text a second time, where it would have the quote within
 * `reach` UTF-16 units of `home`, where it was made: then those are its own surroundings, and the match a lookalike's.
 * So many `stretches` are looked for on each side.
 */
export function isInDouble(
  letters: Letters,
  { start, end }: Match,
  home: number,
  reach: number,
  stretches: number,
): boolean {
  const { folded, at } = letters;
  const wouldBeHome = (place: number) => Math.abs((at[place] ?? 0) - home) < reach;
  const isElsewhere = (from: number, to: number) =>
    likelyPlaces(letters, folded.slice(from, to)).some(
      (place) =>
        (place.end <= from || place.start >= to) && wouldBeHome(place.start + start - from),
    );
  for (let nth = 0; nth < stretches; nth++) {
    const before = Math.max(0, start - nth * STRETCH);
    const after = end + nth * STRETCH;
    if (isElsewhere(Math.max(0, before - STRETCH), before)) return true;
    if (isElsewhere(after, Math.min(folded.length, after + STRETCH))) return true;
  }
  return false;
}
