import { remembered } from './remembered.ts';

/** Text without anything to fold but capitals. */
const PLAIN = /^[ !-_a-~]*$/;
const ACCENTED = /[\u00C0-\u024F\u1E00-\u1EFF]/g;

/**
 * `text` for comparing: lower case, without accents on Latin letters, with one shape of apostrophe, quote,
 * dash and space. Of the same length, so that offsets hold.
 */
export const fold = remembered(folded);

function folded(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  const plain = text
    .replace(ACCENTED, bare)
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[«»“”„‟]/g, '"')
    .replace(/[‐‑–—−]/g, '-')
    .replace(/[\s\u00A0\u202F]/g, ' ');
  const lower = plain.toLowerCase();
  return lower.length === plain.length ? lower : plain;
}

function bare(letter: string): string {
  const base = letter.normalize('NFD').charAt(0);
  return base.toLowerCase().length === 1 ? base : letter;
}

/** The letters and digits of `text`, folded: equal for texts that differ in punctuation alone. */
export const essence = remembered((text) =>
  fold(text)
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim(),
);
