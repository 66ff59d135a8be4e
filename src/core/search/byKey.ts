/** Bits of a key that are looked at in one go. */
const BITS = 11;
const MASK = 2 ** BITS - 1;

/**
 * Things by their keys, the largest first; of equals the one that came first. A radix sort: it compares nothing, which tells
 * where there are many. `keys` are whole numbers from 0 to 2^32 - 1, by thing.
 */
export function byKey(
  things: Uint32Array<ArrayBuffer>,
  keys: Uint32Array,
): Uint32Array<ArrayBuffer> {
  let largest = 0;
  for (const thing of things) largest = Math.max(largest, keys[thing] ?? 0);
  let from = things;
  for (let shift = 0; shift < 32 && largest >>> shift > 0; shift += BITS) {
    const places = new Uint32Array(MASK + 2);
    const digitOf = (thing: number) => MASK - (((keys[thing] ?? 0) >>> shift) & MASK);
    for (const thing of from) places[digitOf(thing) + 1] = (places[digitOf(thing) + 1] ?? 0) + 1;
    for (let digit = 0; digit < MASK; digit++)
      places[digit + 1] = (places[digit + 1] ?? 0) + (places[digit] ?? 0);
    const to = new Uint32Array(from.length);
    for (const thing of from) {
      const digit = digitOf(thing);
      const place = places[digit] ?? 0;
      to[place] = thing;
      places[digit] = place + 1;
    }
    from = to;
  }
  return from;
}
