/** Minutes of reading up to which an article is a quick read, and from which on it is a long one. */
const QUICK = 5;
const LONG = 15;

/** Whether it takes a moment, a while, or neither. `minutes`: reading time. */
export function lengthOf(minutes: number): 'quick' | 'long' | null {
  if (minutes <= QUICK) return 'quick';
  return minutes >= LONG ? 'long' : null;
}
