/** Lines as long as this are worth nothing to the densest run; shorter ones cost it. Text weights. */
const BREAK_EVEN = 75;
const MOST_WORTH = 600;

/** The stretch of lines whose worth (weight over the break-even) adds up to most; `to` before `from` where none has any. */
export function densestRun(weights: readonly number[]): { from: number; to: number } {
  let best = { from: 0, to: -1 };
  let most = 0;
  let from = 0;
  let sum = 0;
  weights.forEach((weight, at) => {
    if (sum <= 0) {
      sum = 0;
      from = at;
    }
    sum += Math.min(weight, MOST_WORTH) - BREAK_EVEN;
    if (sum > most) {
      most = sum;
      best = { from, to: at };
    }
  });
  return best;
}
