import { fold } from './fold.ts';

/** Before this unit lie the letters of most texts. */
export const USUAL_END = 0x530;
const USUAL = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}0-9]{1,2}$/u;

/** By unit, as far as it was asked for. */
const folds = new Array<string | undefined>(USUAL_END).fill(undefined);

/**
 * What a letter of these scripts, or a digit, folds to whatever stands beside it: one unit, or two (œ). '' for any other unit,
 * as of an accent.
 */
export function usualFold(unit: number): string {
  if (unit >= USUAL_END) return '';
  const known = folds[unit];
  if (known !== undefined) return known;
  const sign = String.fromCharCode(unit);
  const folded = fold(sign);
  const usual = USUAL.test(sign) && USUAL.test(folded) ? folded : '';
  folds[unit] = usual;
  return usual;
}

/** The same of a word; '' where not all of its letters are usual. */
export function usuallyFolded(word: string): string {
  let folded = '';
  for (let at = 0; at < word.length; at++) {
    const fold = usualFold(word.charCodeAt(at));
    if (fold === '') return '';
    folded += fold;
  }
  return folded;
}
