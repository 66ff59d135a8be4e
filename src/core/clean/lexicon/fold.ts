import { remembered } from './remembered.ts';

/** Text without anything to fold but capitals. */
const PLAIN = /^[ !-_a-~]*$/;
const ACCENTED = '\u00C0-\u024F\u1E00-\u1EFF';
/** What stands for each of these signs, apart from accented letters. */
const SHAPES: readonly (readonly [string, string])[] = [
  ['’‘ʼ`´', "'"],
  ['«»“”„‟', '"'],
  ['‐‑–—−', '-'],
  [
    '\t\n\v\f\r\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF',
    ' ',
  ],
];
const FOLDED = new Map(SHAPES.flatMap(([signs, shape]) => [...signs].map((sign) => [sign, shape])));
const FOLDABLE = new RegExp(`[${[...FOLDED.keys()].join('')}${ACCENTED}]`, 'g');

/**
 * `text` for comparing: lower case, without accents on Latin letters, with one shape of apostrophe, quote,
 * dash and space. Of the same length, so that offsets hold.
 */
export const fold = remembered(folded);

function folded(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  const plain = text.replace(FOLDABLE, (sign) => FOLDED.get(sign) ?? bare(sign));
  const lower = plain.toLowerCase();
  return lower.length === plain.length ? lower : plain;
}

function bare(letter: string): string {
  const base = letter.normalize('NFD').charAt(0);
  const shape = base.toLowerCase().length === 1 ? base : letter;
  FOLDED.set(letter, shape);
  return shape;
}

/** The letters and digits of `text`, folded: equal for texts that differ in punctuation alone. */
export const essence = remembered((text) => {
  const same = fold(text);
  const others = ASCII.test(same) ? /[^a-z0-9]+/g : /[^\p{L}\p{N}\p{M}]+/gu;
  return same.replace(others, ' ').trim();
});

const ASCII = /^[ -~]*$/;
