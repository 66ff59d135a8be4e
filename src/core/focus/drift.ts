/** What a text that scrolls by itself has still to go, and how it goes. */
export interface Drift {
  /** px that are due and not yet gone. */
  due: number;
  /** px to go now. */
  by: number;
}

/**
 * What is gone after so much more time: in steps of `unit` px (a pixel, a line, a page), never more than is due. `pace` in px a
 * second, `ms` since the step before.
 */
export function drift(due: number, pace: number, ms: number, unit: number): Drift {
  const all = due + (pace * Math.min(ms, LONGEST_MS)) / 1000;
  const by = Math.floor(all / unit) * unit;
  return { due: all - by, by };
}

/** A window that stood still (another tab, a sleeping machine) does not catch up. */
const LONGEST_MS = 250;

/** px a second at which a text passes that is so high and holds so many words, read at so many words a minute. */
export function driftPace(pace: number, words: number, height: number): number {
  return words > 0 ? (pace / 60) * (height / words) : 0;
}
