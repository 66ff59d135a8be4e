/** What a UTF-16 unit is. Bits; characters beyond the first plane are none of them. */
export const LOWER = 1;
export const UPPER = 2;
export const LETTER = 4;
/** A figure of any script. */
export const NUMBER = 8;
export const MARK = 16;
/** Of a script that does not part its words. */
export const UNSPACED = 32;
const KNOWN = 64;

const PROPERTIES: readonly (readonly [RegExp, number])[] = [
  [/\p{Ll}/u, LOWER],
  [/\p{Lu}/u, UPPER],
  [/\p{L}/u, LETTER],
  [/\p{N}/u, NUMBER],
  [/\p{M}/u, MARK],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u, UNSPACED],
];
const signs = new Uint8Array(65_536);

/** The bits of a UTF-16 unit; none of what is no unit. A table: asked for every character of every line. */
export function signOf(unit: number): number {
  return signs[unit] || (unit >= 0 ? look(unit) : 0);
}

function look(unit: number): number {
  const text = String.fromCharCode(unit);
  const found = PROPERTIES.reduce((bits, [is, bit]) => (is.test(text) ? bits | bit : bits), KNOWN);
  signs[unit] = found;
  return found;
}

/** How many letters a text has. */
export function letterCount(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) if (signOf(text.charCodeAt(at)) & LETTER) count++;
  return count;
}
