/** A stretch that two sequences share: `length` units from `from` in the one and from `to` in the other. */
export interface Run {
  from: number;
  to: number;
  length: number;
}

/**
 * The common subsequence of two short strings that consists of runs of at least `shortest` units, in order, and has
 * most units less one for each run, so that few long runs win over many short ones (after LCSk++: Pavetić, Žužić
 * and Šikić 2014). Takes the product of their lengths in time and space.
 */
export function commonRuns(a: string, b: string, shortest: number): Run[] {
  const width = b.length + 1;
  const best = new Uint16Array((a.length + 1) * width);
  // Of what ends with a run in that very cell: its worth and the length of the run; 0 where there is none.
  const ending = new Uint16Array(best.length);
  const taken = new Uint16Array(best.length);
  let above = new Uint16Array(width);
  let agreeing = new Uint16Array(width);
  for (let i = 1; i <= a.length; i++) {
    const unit = a.charCodeAt(i - 1);
    for (let j = 1; j < width; j++) {
      const cell = i * width + j;
      const run = unit === b.charCodeAt(j - 1) ? (above[j - 1] ?? 0) + 1 : 0;
      agreeing[j] = run;
      if (run >= shortest) {
        const anew = (best[cell - shortest * (width + 1)] ?? 0) + shortest - 1;
        const before = taken[cell - width - 1] ?? 0;
        const longer = before ? (ending[cell - width - 1] ?? 0) + 1 : 0;
        ending[cell] = Math.max(anew, longer);
        taken[cell] = longer >= anew ? before + 1 : shortest;
      }
      best[cell] = Math.max(best[cell - width] ?? 0, best[cell - 1] ?? 0, ending[cell] ?? 0);
    }
    [above, agreeing] = [agreeing, above];
  }
  return runsBack(a.length, b.length, best, ending, taken);
}

function runsBack(
  i: number,
  j: number,
  best: Uint16Array,
  ending: Uint16Array,
  taken: Uint16Array,
): Run[] {
  const width = j + 1;
  const runs: Run[] = [];
  while (i > 0 && j > 0) {
    const cell = i * width + j;
    const length = taken[cell] ?? 0;
    if (length && ending[cell] === best[cell]) {
      i -= length;
      j -= length;
      runs.push({ from: i, to: j, length });
    } else if (best[cell - width] === best[cell]) i--;
    else j--;
  }
  return runs.reverse();
}
