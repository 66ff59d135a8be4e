// Learns from the dev pages what the cleaner tells an article's passages by.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { boost } from './boost.mjs';
import { cleanedTwin, foldOf, labelsOfHtml, labelsOfText, pagesOf } from './data.mjs';

const SIZE = { trees: 110, leaves: 14, rate: 0.11 };
/** A cleaned twin counts a little more than a page: what is clean has to stay. */
const TWIN = 1.2;
export const FOLDS = 5;

/** What there is to learn from pages of a kind, `html` or `text`, a page each. */
export function examplesOf(kind, { prepared, viewOf, featuresOf, FEATURE_NAMES }) {
  const pages = pagesOf(kind === 'html' ? 'html' : 'plaintext');
  if (kind === 'text')
    pages.push(...pages.filter(({ record }) => record.variant === 'light').map(cleanedTwin));
  return pages.map((page) => {
    const draft = prepared(page.raw);
    const view = viewOf(draft);
    const lengths = view.staying.map(({ block }) => block.text.split(/\s+/).length + 1);
    const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    const ofPage = Math.min(1.5, 12 / Math.sqrt(lengths.length)) * (page.isTwin ? TWIN : 1);
    return {
      fold: foldOf(page.domain, FOLDS),
      staying: view.staying,
      rows: featuresOf(view, FEATURE_NAMES),
      labels: labelsIn(kind, draft, view.staying, page),
      weights: lengths.map((length) => ofPage * (0.35 + 0.65 * Math.min(8, length / mean))),
    };
  });
}

function labelsIn(kind, draft, staying, page) {
  if (kind === 'html') return labelsOfHtml(staying, page);
  const labels = labelsOfText(draft.candidates, page);
  return labels.filter((_, at) => !draft.candidates[at].block.removal);
}

/**
 * A forest that these examples teach, without the features that no tree asks for.
 * @param {string[]} features the names of the rows' values
 */
export function learn(examples, features) {
  const told = examples.flatMap(({ staying, rows, labels, weights }) =>
    staying.flatMap((one, at) =>
      isTold(one, labels[at]) ? { row: rows[at], label: labels[at], weight: weights[at] } : [],
    ),
  );
  const columns = features.map((_, index) => Float32Array.from(told, ({ row }) => row[index]));
  const labels = Uint8Array.from(told, ({ label }) => label);
  const weights = Float64Array.from(told, ({ weight }) => weight);
  return pruned({ features, trees: boost(columns, labels, weights, SIZE) });
}

function isTold({ settled, block }, label) {
  return !settled && block.kind !== 'figure' && label >= 0;
}

function pruned({ features, trees }) {
  const asked = new Set();
  const note = (tree) => {
    if (typeof tree === 'number') return;
    asked.add(tree[0]);
    note(tree[2]);
    note(tree[3]);
  };
  for (const tree of trees) note(tree);
  const kept = [...features.keys()].filter((feature) => asked.has(feature));
  const moved = (tree) => {
    if (typeof tree === 'number') return tree;
    const [feature, threshold, less, more] = tree;
    return [kept.indexOf(feature), threshold, moved(less), moved(more)];
  };
  return { features: kept.map((feature) => features[feature]), trees: trees.map(moved) };
}

/** Writes a forest as the cleaner reads it, a tree a line. Gives the file's name. */
export function write({ features, trees }, kind) {
  const file = join(import.meta.dirname, `../../../src/core/clean/clutter/forest.${kind}.json`);
  const lines = trees.map((tree) => `    ${JSON.stringify(tree)}`).join(',\n');
  writeFileSync(
    file,
    `{\n  "features": ${JSON.stringify(features)},\n  "trees": [\n${lines}\n  ]\n}\n`,
  );
  return file;
}
