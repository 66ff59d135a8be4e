import type { Stem } from './stemmers.ts';

/** How the stem of a word is made: so many units less at the end, and these in their place. */
export interface StemRule {
  language: string;
  cut: number;
  tail: string;
}

/** What is left of a word is at least so long: shorter beginnings say nothing. UTF-16 units. */
export const SHORTEST_BASE = 3;

/** A byte names a rule; 0 stands for none. */
const MOST_RULES = 255;

/** The rule by which a stemmer makes a word's stem; null where little of the word is left. */
export function ruleOf(word: string, stem: string, language: string): StemRule | null {
  let shared = 0;
  while (shared < stem.length && stem[shared] === word[shared]) shared++;
  if (shared < SHORTEST_BASE) return null;
  return { language, cut: word.length - shared, tail: stem.slice(shared) };
}

/** Collects the rules of many words: the first 255 there are. */
export class StemRules {
  readonly all: StemRule[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly stemmers: ReadonlyMap<string, Stem>;

  constructor(stemmers: ReadonlyMap<string, Stem>) {
    this.stemmers = stemmers;
  }

  /** The number of the rule for a word of a language; 0 where its stem is not kept. */
  numberOf(word: string, language: string): number {
    const stem = this.stemmers.get(language)?.(word);
    const rule = stem === undefined ? null : ruleOf(word, stem, language);
    return rule ? this.number(rule) : 0;
  }

  /** The number of a rule; 0 where there is no more room for it. */
  number(rule: StemRule): number {
    const key = `${rule.language} ${rule.cut} ${rule.tail}`;
    const known = this.numbers.get(key);
    if (known) return known;
    if (this.all.length === MOST_RULES) return 0;
    this.all.push(rule);
    this.numbers.set(key, this.all.length);
    return this.all.length;
  }
}
