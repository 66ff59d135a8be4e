import { mainLanguage } from '../search/stemmers.ts';

/** What was read from one look at the text to the next. */
export interface Stretch {
  words: number;
  ms: number;
}

/** How fast the reader went through one article, the last time that they read enough of it to tell. */
export interface PaceSample {
  /** BCP 47; null where it is not known. */
  lang: string | null;
  /** How many words it was told by. */
  words: number;
  /** Words a minute. */
  rate: number;
  /** ms since 1970. */
  at: number;
}

/** Words a minute, until the reader's own pace is known. */
export const USUAL_PACE = 230;

/** Words a minute. Who is slower has paused, who is faster leafs. */
const SLOWEST = 50;
const FASTEST = 900;

/** Fewer words tell nothing of a visit, or of a reader. */
const TELLING_OF_VISIT = 120;
const TELLING_OF_READER = 400;

/** So many articles are recent. */
const RECENT = 20;

/** The pace of a visit, by what was read in it; null while that is too little. Pauses and jumps do not count. */
export function paceOfVisit(stretches: readonly Stretch[]): { words: number; rate: number } | null {
  const read = stretches
    .map(({ words, ms }) => ({ rate: (words * 60_000) / ms, words }))
    .filter(isReading);
  const words = Math.round(total(read));
  return words < TELLING_OF_VISIT ? null : { words, rate: Math.round(medianRate(read)) };
}

/** The reader's pace in a language, in words a minute, by their recent reading in it. */
export function paceOf(samples: Iterable<PaceSample>, lang: string | null): number {
  const recent = [...samples]
    .filter((one) => isReading(one) && mainLanguage(one.lang) === mainLanguage(lang))
    .sort((a, b) => b.at - a.at)
    .slice(0, RECENT);
  return total(recent) < TELLING_OF_READER ? USUAL_PACE : medianRate(recent);
}

/** Whole minutes that so many words take at a pace in words a minute, at least 1. */
export function minutesFor(words: number, pace: number): number {
  return Math.max(1, Math.round(words / pace));
}

interface Weighed {
  rate: number;
  words: number;
}

function isReading({ rate }: Weighed): boolean {
  return rate >= SLOWEST && rate <= FASTEST;
}

function total(read: readonly Weighed[]): number {
  return read.reduce((sum, { words }) => sum + words, 0);
}

/** Half of the words were read at this rate or slower: a few odd stretches do not move it. */
function medianRate(read: readonly Weighed[]): number {
  const half = total(read) / 2;
  let below = 0;
  for (const { rate, words } of read.toSorted((a, b) => a.rate - b.rate)) {
    below += words;
    if (below >= half) return rate;
  }
  return USUAL_PACE;
}
