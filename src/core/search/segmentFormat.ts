/** Four marks begin every segment: a name, and the version of what follows and of how words are folded. */
export const SIGN = 0x4c_53_47_03;
/** Of a revision's hash. */
export const HASH_BYTES = 16;
/** Of the same in hexadecimal. */
export const HASH_LENGTH = 2 * HASH_BYTES;
/** Words in a block of a dictionary: one that is looked up is found within its block by reading on. */
export const BLOCK = 32;

/** How many words an article has, in steps of about 9 %. */
export function lengthByte(words: number): number {
  return Math.min(255, Math.round(8 * Math.log2(words + 1)));
}

/** The number of words that a `lengthByte` stands for. */
export function lengthOf(byte: number): number {
  return 2 ** (byte / 8) - 1;
}
