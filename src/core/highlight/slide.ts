import type { Run } from './commonRuns.ts';
import { endsLine, type Letters } from './letters.ts';
import type { Pairing } from './pairing.ts';

/**
 * Where letters were taken out or put in between others, which ones can often be told in more than one way: "DEBIAN POLICY"
 * before "Debian requires", or "POLICY Debian"? Of these, whole lines are told (as git's diff does).
 */
export function slide(pairing: Pairing): void {
  const runs = pairing.runsIn(pairing.whole);
  for (let i = 1; i < runs.length; i++) {
    const [before, after] = [runs[i - 1], runs[i]];
    if (!before || !after) continue;
    const [taken, put] = [
      after.from - (before.from + before.length),
      after.to - (before.to + before.length),
    ];
    if (taken > 0 && put === 0) slideTaken(pairing, before, after.from, taken);
    if (put > 0 && taken === 0) slidePut(pairing, before, after.to, put);
  }
}

/** Gives the last letters of `before` to the run after it, so far that the letters taken out begin and end a line. */
function slideTaken(pairing: Pairing, before: Run, end: number, taken: number): void {
  const count = toLineEnd(pairing.former, before, end - taken, end);
  for (let i = 1; i <= count; i++) {
    const [from, to] = [end - taken - i, before.to + before.length - i];
    pairing.part({ from, to, length: 1 });
    pairing.pair(end - i, to);
  }
}

/** The same of letters that were put in. */
function slidePut(pairing: Pairing, before: Run, end: number, put: number): void {
  const count = toLineEnd(pairing.now, before, end - put, end);
  for (let i = 1; i <= count; i++) {
    const [from, to] = [before.from + before.length - i, end - put - i];
    pairing.part({ from, to, length: 1 });
    pairing.pair(from, end - i);
  }
}

/** How far back letters between lines can be told as the ones from `start` to before `end`; 0 where nowhere, or where they are so. */
function toLineEnd(letters: Letters, { length }: Run, start: number, end: number): number {
  for (let count = 0; count < length; count++) {
    if (endsLine(letters, start - count - 1) && endsLine(letters, end - count - 1)) return count;
    if (letters.folded.charCodeAt(start - count - 1) !== letters.folded.charCodeAt(end - count - 1))
      return 0;
  }
  return 0;
}
