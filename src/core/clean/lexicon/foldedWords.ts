import { LETTER, MARK, NUMBER, signOf, UNSPACED } from './signs.ts';

/**
 * Tells `take` each word of a folded text, where it begins (in UTF-16 units) and its hash, until that gives true; of
 * scripts without spaces, and of signs, each character is one. No list of them is kept: to read again is cheaper.
 */
export function eachWord(folded: string, take: (start: number, hash: number) => boolean): void {
  for (let at = 0; at < folded.length; ) {
    const start = at;
    let unit = folded.charCodeAt(at++);
    if (unit === SPACE) continue;
    let hash = hashedOn(SEED, unit);
    if (isSpaced(unit))
      for (unit = folded.charCodeAt(at); isSpaced(unit); unit = folded.charCodeAt(++at))
        hash = hashedOn(hash, unit);
    if (take(start, mixed(hash))) return;
  }
}

/** The hash of the word that begins at `start`. */
export function hashAt(folded: string, start: number): number {
  return hashOf(folded, start, wordEnd(folded, start));
}

/** The hashes of a text's runs, of at least so many characters, that are of some of these signs (bits). */
export function runsOf(text: string, signs: number, shortest = 1): number[] {
  const runs: number[] = [];
  for (let start = 0; start < text.length; start++) {
    let end = start;
    while (signOf(text.charCodeAt(end)) & signs) end++;
    if (end - start >= shortest) runs.push(hashOf(text, start, end));
    start = end;
  }
  return runs;
}

/** Whether a UTF-16 unit is a letter or figure of a script that parts its words. */
export function isSpaced(unit: number): boolean {
  const sign = signOf(unit);
  return (sign & (LETTER | NUMBER | MARK)) !== 0 && (sign & UNSPACED) === 0;
}

const SPACE = 32;

function wordEnd(text: string, start: number): number {
  let end = start + 1;
  if (isSpaced(text.charCodeAt(start))) while (isSpaced(text.charCodeAt(end))) end++;
  return end;
}

/** The hash of what stands from `start` to `end`: a small integer, the same for the same letters. */
function hashOf(text: string, start: number, end: number): number {
  let hash = SEED;
  for (let at = start; at < end; at++) hash = hashedOn(hash, text.charCodeAt(at));
  return mixed(hash);
}

const SEED = 7;

function hashedOn(hash: number, unit: number): number {
  return (Math.imul(hash, 31) + unit) | 0;
}

function mixed(hash: number): number {
  return (hash ^ (hash >>> 15)) & 0x3fffffff;
}
