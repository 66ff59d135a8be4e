/** Sums from the start, one more than there are items. */
export type Sums = Float64Array;

/** The sums of values from the start. */
export function sumsOf(values: readonly number[]): Sums {
  const sums = new Float64Array(values.length + 1);
  values.forEach((value, at) => {
    sums[at + 1] = (sums[at] ?? 0) + value;
  });
  return sums;
}

/** The sum of the items from `from` up to before `to`, as far as there are any. */
export function sumOf(sums: Sums, from: number, to: number): number {
  const last = sums.length - 1;
  return (sums[Math.min(last, to)] ?? 0) - (sums[Math.max(0, from)] ?? 0);
}

/** The mean of the items from `from` up to before `to`, as far as there are any; null where there are none. */
export function meanOf(sums: Sums, from: number, to: number): number | null {
  const start = Math.max(0, from);
  const end = Math.min(sums.length - 1, to);
  return end > start ? ((sums[end] ?? 0) - (sums[start] ?? 0)) / (end - start) : null;
}
