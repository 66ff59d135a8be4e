/**
 * A number for each stretch of `size` units of `folded`, in order; equal stretches have equal numbers and
 * unequal ones seldom do (Karp and Rabin 1987). Below 2^30, so that engines keep them as small integers.
 */
export function shingles(folded: string, size: number): Int32Array {
  const count = Math.max(0, folded.length - size + 1);
  const numbers = new Int32Array(count);
  let leaving = 1;
  for (let i = 0; i < size; i++) leaving = Math.imul(leaving, BASE);
  let hash = 0;
  for (let i = 0; i < folded.length; i++) {
    hash = Math.imul(hash, BASE) + folded.charCodeAt(i);
    if (i >= size) hash -= Math.imul(leaving, folded.charCodeAt(i - size));
    if (i >= size - 1) numbers[i - size + 1] = Math.imul(hash, SPREAD) >>> 2;
  }
  return numbers;
}

const BASE = 0x01000193;
/** Brings all bits of a number into its upper ones (Knuth's multiplicative hashing). */
const SPREAD = 0x9e3779b1;
