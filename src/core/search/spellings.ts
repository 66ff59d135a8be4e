import { USUAL_END, usualFold } from './usualLetters.ts';
import { LETTERS, LONGEST } from './words.ts';

/** What lies behind usual letters, but for spaces, punctuation and currencies that set words apart. */
const ODD_BEHIND = '\\u0530-\\u1fff\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u209f\\u20d0-\\uffff';
/** Words of a phrase that are looked for: hardly any text has so many, and not together. */
const ENOUGH = 5;

/**
 * Whether a phrase may stand in a text: whether its words do, told without folding the text. A text with letters that are not
 * usual, as those of other scripts, may hold anything.
 */
export function spellings(phrase: readonly string[]): (text: string) => boolean {
  usual ??= usualLetters();
  const { spelled, pairs, letters, odd } = usual;
  const isKnown = (word: string) =>
    word.length < LONGEST && Array.from(word).every((unit) => spelled.has(unit));
  if (!phrase.every(isKnown)) return () => true;
  const spelling = (word: string) =>
    Array.from(word, (unit, at) => {
      const isSecond = pairs.has(word.slice(at - 1, at + 1));
      return `[${spelled.get(unit)}]${isSecond ? '?' : ''}`;
    }).join('');
  const words = phrase
    .toSorted((a, b) => b.length - a.length)
    .slice(0, ENOUGH)
    .map((word) => new RegExp(`(?<![${letters}])${spelling(word)}(?![${letters}])`));
  return (text) => words.every((word) => word.test(text)) || odd.test(text);
}

interface UsualLetters {
  /** What folds to a unit, or to it and another one. */
  spelled: ReadonlyMap<string, string>;
  /** Units that one letter folds to, in one piece. */
  pairs: ReadonlySet<string>;
  letters: string;
  /** Holds of a text with other letters than these. */
  odd: RegExp;
}

let usual: UsualLetters | undefined;

function usualLetters(): UsualLetters {
  const spelled = new Map<string, string>();
  const pairs = new Set<string>();
  let odd = '';
  for (let unit = 0; unit < USUAL_END; unit++) {
    const sign = String.fromCharCode(unit);
    const folded = usualFold(unit);
    const [first] = folded;
    if (first) {
      spelled.set(first, (spelled.get(first) ?? '') + sign);
      if (folded.length > 1) pairs.add(folded);
    } else if (LETTERS.test(sign)) odd += sign;
  }
  const letters = [...spelled.values()].join('');
  return { spelled, pairs, letters, odd: new RegExp(`[${odd}${ODD_BEHIND}]`) };
}
