// The classifier on sites that it has not learnt from: learns once for each fold of domains, and cleans that fold.
import { foldOf, pagesOf } from './data.mjs';
import { examplesOf, FOLDS, learn } from './train.mjs';

/** Kinds of features that can be left out, to see what each is worth: part → the names it takes away. */
export const PARTS = {
  line: /^(?:weight$|words$|letters|share of (?:small|digits)|all capitals|begins|sentences|ends (?:a|with)|trails|asks|opens a|commas|has )/,
  phrases: /^(?:whole|opens|holds|under|kinds of|heads of) /,
  address: /^(?:says|words of|share of the description)/,
  position:
    /^(?:from|into|until|weight from|share before|lines|weight of all|share of (?:short|clutter))/,
  neighbours: /^\d (?:back|on):/,
  surroundings: /^(?:weights|ends|cues), |^to |^left out|^reason/,
  place: /^(?:near|around|tag|inside|steps|prose in|in the row|share of links)/,
  groups: /^its /,
};

/**
 * What is kept of each page by a cleaner that has not seen its domain.
 * @returns {{ pages, articles: Map<string, object> }} pages of the kind, and what became of each by its id
 */
export function crossValidated(kind, cleaner, without = null) {
  const examples = examplesOf(kind, cleaner);
  const pages = pagesOf(kind === 'html' ? 'html' : 'plaintext');
  const learnt = cleaner.FORESTS[kind];
  const kept = [...cleaner.FEATURE_NAMES.keys()].filter(
    (at) => !without?.test(cleaner.FEATURE_NAMES[at]),
  );
  const names = kept.map((at) => cleaner.FEATURE_NAMES[at]);
  const shown = examples.map((one) => ({
    ...one,
    rows: one.rows.map((row) => kept.map((at) => row[at])),
  }));
  const articles = new Map();
  for (let fold = 0; fold < FOLDS; fold++) {
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
