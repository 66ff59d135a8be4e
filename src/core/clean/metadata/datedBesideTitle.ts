import type { Candidate } from '../draft/candidate.ts';
import { dateIn, withoutMoments } from '../lexicon/dates.ts';

/** A line that dates an article is at most so long, and says at most so much else. UTF-16 units. */
const LONGEST = 100;
const MOST_BESIDE = 60;
/** What an article says itself: a post that it quotes has a day of its own. */
const OWN = /^(?:paragraph|heading|item)$/;

/** The day that the first of these short lines tells among other things; null where none does. */
export function datedBesideTitle(candidates: readonly Candidate[]): string | null {
  for (const { block } of candidates) {
    if (block.text.length > LONGEST || !OWN.test(block.kind)) continue;
    const date = dateIn(block.text);
    if (date && withoutMoments(block.text).length <= MOST_BESIDE) return date.iso;
  }
  return null;
}
