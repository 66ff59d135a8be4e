/** Lines as long as this are worth nothing to the densest run; shorter ones cost it. Text weights. */
const BREAK_EVEN = 75;
const MOST_WORTH = 600;

/** The stretch of lines whose worth (weight over the break-even) adds up to most; `to` before `from` where none has any. */
export function densestRun(weights: readonly number[]): Run {
  return worthiestRun(weights.map((weight) => Math.min(weight, MOST_WORTH) - BREAK_EVEN));
}

/** A stretch of lines, both ends in it. */
export interface Run {
  from: number;
  to: number;
}

/** The stretch whose worths add up to most; `to` before `from` where none is above 0. */
export function worthiestRun(worths: readonly number[]): Run {
  let best = { from: 0, to: -1 };
  let most = 0;
  let from = 0;
  let sum = 0;
  worths.forEach((worth, at) => {
    if (sum <= 0) {
      sum = 0;
      from = at;
    }
    sum += worth;
    if (sum > most) {
      most = sum;
      best = { from, to: at };
    }
  });
  return best;
}
