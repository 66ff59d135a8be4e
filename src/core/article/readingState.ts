export const READING_STATES = ['unread', 'reading', 'finished'] as const;
export type ReadingState = (typeof READING_STATES)[number];

/** From this share of the text on, an article counts as read to its end. */
const END = 0.97;

/** Who has come no further has only looked at it. */
const BEGUN = 0.03;

/** Where a reader is with an article. What they said by hand goes before what progress tells. */
export function readingState(furthest: number | undefined, saidFinished?: boolean): ReadingState {
  if (saidFinished !== undefined)
    return saidFinished ? 'finished' : furthest ? 'reading' : 'unread';
  if (furthest === undefined || furthest < BEGUN) return 'unread';
  return furthest >= END ? 'finished' : 'reading';
}
