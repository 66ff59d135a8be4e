/**
 * Characters that nobody can see: soft hyphens, zero-width spaces, byte order marks, controls, and the
 * overrides that make text read backwards. Joiners stay: Persian, Hindi and emoji are spelt with them.
 */
const INVISIBLE = /(?![\t\n\v\f\r\u0085])\p{Cc}|[\u00AD\u200B\u202A-\u202E\u2060\uFEFF]/gu;

/** `text` without invisible characters. What is kept and what counts as visible both pass through here. */
export function legible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/** Runs of white space that are not one space already. */
const UNEVEN = /[ \t\n\r\f\v\u0085\u2028\u2029]{2,}|[\t\n\r\f\v\u0085\u2028\u2029]/g;

/** The text on one line: white space runs become one space, none at the ends. No-break spaces stay. */
export function oneLine(text: string): string {
  return text.replace(UNEVEN, ' ').trim();
}

/** The letters alone: what the law of the cleaner compares. */
export function letters(text: string): string {
  return text.replace(/[\s\u0085]+/g, '');
}
