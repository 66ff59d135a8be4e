import { hashText } from '../article/revision.ts';
import type { Memory } from './memory.ts';

/** What is known of one highlight for its review. */
export interface Reviewable {
  id: string;
  /** ms since 1970. */
  createdAt: number;
  /** Null until it was reviewed. */
  memory: Memory | null;
}

/** How many highlights a day brings back. */
export const HANDFUL = 7;

/** A highlight comes back no sooner than this: who has just made it remembers it. */
const SETTLING_MS = 20 * 3_600_000;

/**
 * The highlights that come back on a day: those that are due, the most faded first, then ones never reviewed, drawn by the
 * day's lot, till the handful is full. What was looked at since `dayStart` counts. The same all day long. Times in ms.
 */
export function handfulOf(all: readonly Reviewable[], now: number, dayStart: number): string[] {
  const done = all.filter(({ memory }) => memory && memory.last >= dayStart).length;
  const due = all
    .filter(({ memory }) => memory && memory.last < dayStart && memory.due <= now)
    .sort((a, b) => fading(b, now) - fading(a, now));
  const fresh = all
    .filter(({ memory, createdAt }) => !memory && createdAt <= now - SETTLING_MS)
    .map(({ id }) => ({ id, lot: hashText(`${dayStart} ${id}`) }))
    .sort((a, b) => (a.lot < b.lot ? -1 : 1));
  return [...due, ...fresh].slice(0, Math.max(0, HANDFUL - done)).map(({ id }) => id);
}

/** Time since it was last looked at, by how long it was likely to be remembered. */
function fading({ memory }: Reviewable, now: number): number {
  return memory ? (now - memory.last) / Math.max(memory.stability, 0.1) : 0;
}
