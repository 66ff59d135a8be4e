import type { Run } from './commonRuns.ts';

/** Runs that follow each other in both texts, together. */
export function passagesInOrder(runs: readonly Run[]): Run[][] {
  const byPlace = runs.toSorted((a, b) => a.to - b.to);
  const follower = new Map(byPlace.map((run, i) => [run, byPlace[i + 1]]));
  const passages: Run[][] = [];
  let last: Run | undefined;
  for (const run of runs) {
    if (last && follower.get(last) === run) passages.at(-1)?.push(run);
    else passages.push([run]);
    last = run;
  }
  return passages;
}
