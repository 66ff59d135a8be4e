// The classifier on sites that it has not learnt from: learns once for each fold of domains, and cleans that fold.
import { foldOf, pagesOf } from './data.mjs';
import { FOLDS, learn } from './train.mjs';

/** Kinds of features that can be left out, to see what each is worth: part → the names it takes away. */
export const PARTS = {
  line: /^(?:weight$|words$|letters|share of (?:small|digits)|all capitals|begins|sentences|ends (?:a|with)|trails|asks|opens a quote|commas|has |kind |times said)/,
  phrases: /^(?:whole|opens(?! a quote)|holds|under|kinds of|heads of) /,
  address: /^(?:says|words of|share of the description)/,
  position:
    /^(?:from|into|until|weight from|share before|lines|weight of all|share of (?:short|clutter))/,
  neighbours: /^\d (?:back|on):/,
  surroundings: /^(?:weights|ends|cues), |^to |^left out|^reason/,
  place: /^(?:near|around|tag|inside|steps|prose in|in the row|share of links)/,
  groups: /^its /,
};

/** Throws where a feature belongs to no part or to several: the table would say too little of it. */
export function requireParts(names) {
  const astray = names.filter(
    (name) => Object.values(PARTS).filter((part) => part.test(name)).length !== 1,
  );
  if (astray.length > 0) throw new Error(`In no part, or in several: ${astray.join(', ')}`);
}

/** Every fold of domains. */
const ALL = Array.from({ length: FOLDS }, (_, fold) => fold);

/**
 * What is kept of each page by a cleaner that has not seen its domain.
 * @param {object[]} examples what there is to learn from, by `examplesOf`
 * @param {{ without?: RegExp, folds?: number[] }} [options] features to do without; folds to clean, all by default
 * @returns {{ pages, articles: Map<string, object> }} the pages of these folds, and what became of each by its id
 */
export function crossValidated(kind, cleaner, examples, { without, folds = ALL } = {}) {
  const pages = pagesOf(kind === 'html' ? 'html' : 'plaintext').filter(({ domain }) =>
    folds.includes(foldOf(domain, FOLDS)),
  );
  const learnt = cleaner.FORESTS[kind];
  const kept = [...cleaner.FEATURE_NAMES.keys()].filter(
    (at) => !without?.test(cleaner.FEATURE_NAMES[at]),
  );
  const names = kept.map((at) => cleaner.FEATURE_NAMES[at]);
  const shown = without
    ? examples.map((one) => ({ ...one, rows: one.rows.map((row) => kept.map((at) => row[at])) }))
    : examples;
  const articles = new Map();
  for (const fold of folds) {
    cleaner.FORESTS[kind] = learn(
      shown.filter((one) => one.fold !== fold),
      names,
    );
    for (const { id, domain, raw } of pages) {
      if (foldOf(domain, FOLDS) === fold) articles.set(id, cleaner.flatten(cleaner.clean(raw)));
    }
    console.error(`${kind}: fold ${fold + 1} of ${FOLDS}`);
  }
  cleaner.FORESTS[kind] = learnt;
  return { pages, articles };
}
