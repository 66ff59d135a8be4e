/**
 * Prints each figure beside its goal, and which fall short; 1 where any does.
 * @param {[what: string, is: number, goal: number, unit: string][]} rows
 */
export function judgeGoals(rows) {
  for (const [what, is, goal, unit] of rows)
    console.log(`${what.padEnd(48)} ${is.toFixed(3)} ${unit} (goal ≤ ${goal})`);
  const short = rows.filter(([, is, goal]) => !(is <= goal)).map(([what]) => what);
  console.log(short.length ? `Short of the goal: ${short.join('; ')}` : 'All goals reached.');
  return short.length ? 1 : 0;
}
