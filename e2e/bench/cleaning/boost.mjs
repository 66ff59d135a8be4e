// Stochastic gradient boosting of small trees on the logistic loss, by histograms (Friedman 2002; leaf-wise as LightGBM
// grows them). Deterministic. A tree is a leaf (a number) or [feature, threshold, less, more]: `less` where value < threshold.

import { chances } from '../highlights/library.mjs';

const BINS = 64;
/** Rows of the sample a leaf holds at least, and the L2 penalty on its value. */
const FEWEST = 15;
const PENALTY = 5;
/** Shares of the rows and of the features that a tree gets to see. */
const ROWS = 0.35;
const FEATURES = 0.25;

/**
 * Learns trees: the logarithm of the odds is the sum of what they say.
 * @param {Float32Array[]} columns a feature's value of each row, column by column
 * @param {Uint8Array} labels 0 or 1
 * @param {Float64Array} weights
 * @param {{ trees: number, leaves: number, rate: number }} size
 */
export function boost(columns, labels, weights, { trees, leaves, rate }) {
  const random = chances(1);
  const borders = columns.map(bordersOf);
  const binned = columns.map((column, feature) => binsOf(column, borders[feature]));
  const telling = [...borders.keys()].filter((feature) => borders[feature].length > 0);
  const all = Uint32Array.from(labels.keys());
  const sums = new Float64Array(labels.length);
  const slope = new Float64Array(labels.length);
  const curve = new Float64Array(labels.length);
  return Array.from({ length: trees }, () => {
    for (const row of all) {
      const likely = 1 / (1 + Math.exp(-sums[row]));
      slope[row] = weights[row] * (likely - labels[row]);
      curve[row] = weights[row] * likely * (1 - likely);
    }
    const rows = all.filter(() => random() < ROWS);
    const features = telling.filter(() => random() < FEATURES);
    const tree = grow(rows, { binned, slope, curve, features, leaves });
    for (const row of all) sums[row] += rate * leafValue(tree, binned, row);
    return written(tree, borders, rate);
  });
}

/** Grows one tree, best split first. */
function grow(rows, ground) {
  const root = leafOf(rows, histogramsOf(ground, rows), ground);
  const open = [root];
  while (open.length < ground.leaves) {
    const best = open.reduce((a, b) => (b.split.gain > a.split.gain ? b : a));
    if (best.split.gain <= 0) break;
    open.splice(open.indexOf(best), 1, ...divide(best, ground));
  }
  return root;
}

/** Splits a leaf in place; the larger half's histograms are the parent's less the smaller's. */
function divide(leaf, ground) {
  const { feature, bin } = leaf.split;
  const bins = ground.binned[feature];
  const less = leaf.rows.filter((row) => bins[row] < bin);
  const more = leaf.rows.filter((row) => bins[row] >= bin);
  const small = less.length < more.length ? less : more;
  const ofSmall = histogramsOf(ground, small);
  const ofLarge = leaf.histograms;
  for (let at = 0; at < ofSmall.length; at++) ofLarge[at] -= ofSmall[at];
  leaf.less = leafOf(less, small === less ? ofSmall : ofLarge, ground);
  leaf.more = leafOf(more, small === more ? ofSmall : ofLarge, ground);
  leaf.histograms = null;
  leaf.rows = null;
  return [leaf.less, leaf.more];
}

/** Slope, curve and number of rows, a triple for each bin of each feature that the tree sees. */
function histogramsOf({ binned, slope, curve, features }, rows) {
  const histograms = new Float64Array(features.length * BINS * 3);
  features.forEach((feature, index) => {
    count(histograms, index * BINS * 3, binned[feature], rows, slope, curve);
  });
  return histograms;
}

function count(histograms, from, bins, rows, slope, curve) {
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at];
    const cell = from + bins[row] * 3;
    histograms[cell] += slope[row];
    histograms[cell + 1] += curve[row];
    histograms[cell + 2]++;
  }
}

function leafOf(rows, histograms, ground) {
  let slope = 0;
  let curve = 0;
  for (let at = 0; at < rows.length; at++) {
    slope += ground.slope[rows[at]];
    curve += ground.curve[rows[at]];
  }
  const whole = { slope, curve, count: rows.length };
  return {
    rows,
    histograms,
    value: -slope / (curve + PENALTY),
    split: splitOf(histograms, whole, ground),
  };
}

function splitOf(histograms, whole, { features }) {
  const worth = (slope, curve) => (slope * slope) / (curve + PENALTY);
  const best = { gain: 0, feature: -1, bin: 0 };
  const before = worth(whole.slope, whole.curve);
  features.forEach((feature, index) => {
    let slope = 0;
    let curve = 0;
    let count = 0;
    for (let bin = 1; bin < BINS; bin++) {
      const at = (index * BINS + bin - 1) * 3;
      slope += histograms[at];
      curve += histograms[at + 1];
      count += histograms[at + 2];
      if (count < FEWEST || whole.count - count < FEWEST) continue;
      const gain = worth(slope, curve) + worth(whole.slope - slope, whole.curve - curve) - before;
      if (gain > best.gain) Object.assign(best, { gain, feature, bin });
    }
  });
  return best;
}

function leafValue(tree, binned, row) {
  let at = tree;
  while (at.less) at = binned[at.split.feature][row] < at.split.bin ? at.less : at.more;
  return at.value;
}

function written(leaf, borders, rate) {
  if (!leaf.less) return Number((leaf.value * rate).toFixed(3));
  const { feature, bin } = leaf.split;
  const sides = [leaf.less, leaf.more].map((side) => written(side, borders, rate));
  return [feature, borders[feature][bin - 1], ...sides];
}

/** So many values of a column, evenly spread, tell how it is parted. */
const SAMPLE = 20_000;

/** Ascending thresholds that part a column's values evenly, at most one fewer than there are bins. */
function bordersOf(column) {
  const every = Math.max(1, Math.floor(column.length / SAMPLE));
  const sorted = column.filter((_, at) => at % every === 0).sort();
  const distinct = [...new Set(sorted)];
  const part = (_, at) => sorted[Math.floor((at * sorted.length) / BINS)];
  const values =
    distinct.length <= BINS ? distinct : [...new Set(Array.from({ length: BINS }, part))];
  return [...new Set(values.slice(1).map((value, at) => short((value + values[at]) / 2)))];
}

function short(value) {
  return Number(value.toPrecision(3));
}

function binsOf(column, borders) {
  const bins = new Uint8Array(column.length);
  for (let at = 0; at < column.length; at++) {
    let low = 0;
    let high = borders.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (column[at] >= borders[middle]) low = middle + 1;
      else high = middle;
    }
    bins[at] = low;
  }
  return bins;
}
