/** How many snapshots stay: the newest, and the newest of each of the last days and weeks that have any. */
const RECENT = 10;
const DAYS = 7;
const WEEKS = 4;
const DAY = 24 * 60 * 60 * 1000;

export interface Rung {
  /** The number of the last record that the snapshot holds. */
  sequence: number;
  /** When it was made, ms since 1970. */
  time: number;
}

/** The snapshots that stay, newest first. What remains is enough: adding rungs later never asks for one that went. */
export function ladder<T extends Rung>(rungs: readonly T[]): T[] {
  const newestFirst = rungs.toSorted((a, b) => b.sequence - a.sequence);
  const kept = new Set([
    ...newestFirst.slice(0, RECENT),
    ...newestOfEach(newestFirst, DAY).slice(0, DAYS),
    ...newestOfEach(newestFirst, 7 * DAY).slice(0, WEEKS),
  ]);
  return newestFirst.filter((rung) => kept.has(rung));
}

function newestOfEach<T extends Rung>(newestFirst: readonly T[], span: number): T[] {
  const seen = new Set<number>();
  return newestFirst.filter(({ time }) => {
    const period = Math.floor(time / span);
    return !seen.has(period) && seen.add(period);
  });
}
