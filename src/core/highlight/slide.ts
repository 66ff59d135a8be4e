import type { Run } from './commonRuns.ts';
import { endsLine, type Letters } from './letters.ts';
import type { Pairing } from './pairing.ts';

/**
 * Where letters were taken out, put in or moved between others, which ones can often be told in more than one way: "DEBIAN
 * POLICY" before "Debian requires", or "POLICY Debian"? Of these, whole lines are told (as git's diff does).
 */
export function slide(pairing: Pairing): void {
  const runs = pairing.runsIn(pairing.whole);
  for (let i = 1; i < runs.length; i++) {
    const [before, after] = [runs[i - 1], runs[i]];
    if (!before || !after) continue;
    const taken = after.from - (before.from + before.length);
    const put = after.to - (before.to + before.length);
    if (taken === 0)
      give(pairing, before, after, linesAway(pairing.now, pairing.back, before, after, 'to'));
    else if (put === 0)
      give(pairing, before, after, linesAway(pairing.former, pairing.to, before, after, 'from'));
  }
}

/** Gives the last letters of `before` to `after`; where `count` is below 0, the first ones of `after` to `before`. */
function give(pairing: Pairing, before: Run, after: Run, count: number): void {
  const end = { from: before.from + before.length, to: before.to + before.length };
  for (let i = 1; i <= count; i++) {
    pairing.part({ from: end.from - i, to: end.to - i, length: 1 });
    pairing.pair(after.from - i, after.to - i);
  }
  for (let i = 0; i < -count; i++) {
    pairing.part({ from: after.from + i, to: after.to + i, length: 1 });
    pairing.pair(end.from + i, end.to + i);
  }
  before.length -= count;
  after.from -= count;
  after.to -= count;
  after.length += count;
}

/**
 * How far back the letters between two runs, in the text whose `letters` and `pairs` these are, can be told so that they begin
 * and end a line; below 0 how far on; 0 where nowhere, or where they do.
 */
function linesAway(
  letters: Letters,
  pairs: Int32Array,
  before: Run,
  after: Run,
  side: 'from' | 'to',
): number {
  const [start, end] = [before[side] + before.length, after[side]];
  const between = end - start;
  const lines = (by: number) =>
    endsLine(letters, start + by - 1) && endsLine(letters, end + by - 1);
  const same = (by: number, freed: number) =>
    letters.folded.charCodeAt(start + by) === letters.folded.charCodeAt(end + by) &&
    ((between > 0 && Math.abs(by + 0.5) > between) || pairs[freed] === -1);
  if (lines(0)) return 0;
  for (let by = -1; -by < before.length && same(by, end + by); by--) if (lines(by)) return -by;
  for (let by = 0; by + 1 < after.length && same(by, start + by); by++)
    if (lines(by + 1)) return -(by + 1);
  return 0;
}
