/** A leaf's value, or: the feature's place in the list, the threshold, what is less than it, and the rest. */
export type Tree = number | readonly [feature: number, threshold: number, less: Tree, more: Tree];

/** Boosted trees of at most 32 leaves: the logarithm of the odds is the sum of what they say. */
export interface Forest {
  /** Names of the features, in the order of their values. */
  features: readonly string[];
  trees: readonly Tree[];
}

/**
 * How likely a forest takes something for the article's, 0 to 1. No tree is walked: each threshold that a value reaches
 * rules out the leaves that are less, in all trees, feature by feature; the first leaf left over speaks for its tree
 * (QuickScorer: Lucchese et al. 2015).
 */
export function likelihood(forest: Forest, values: ArrayLike<number>): number {
  const { from, thresholds, trees, keeps, open, leaves } = plantedOf(forest);
  open.fill(ALL);
  for (let feature = 0; feature + 1 < from.length; feature++) {
    const value = values[feature] ?? 0;
    const end = from[feature + 1] ?? 0;
    for (let at = from[feature] ?? 0; at < end && value >= (thresholds[at] ?? 0); at++) {
      const tree = trees[at] ?? 0;
      open[tree] = (open[tree] ?? 0) & (keeps[at] ?? 0);
    }
  }
  let sum = 0;
  for (let tree = 0; tree < open.length; tree++) {
    const left = open[tree] ?? 0;
    sum += leaves[tree * MOST_LEAVES + 31 - Math.clz32(left & -left)] ?? 0;
  }
  return 1 / (1 + Math.exp(-sum));
}

/** A forest by its thresholds, those of a feature in a row from the least on. */
interface Planted {
  /** Of each feature: where its thresholds begin; and where the last one's end. */
  from: Int32Array;
  thresholds: Float64Array;
  /** Of each threshold: its tree, and the bits of the leaves that are not less. */
  trees: Int32Array;
  keeps: Int32Array;
  /** Of each tree: the bits of the leaves that may still speak. */
  open: Int32Array;
  /** Of each tree: what its leaves say. */
  leaves: Float64Array;
}
const ALL = -1;
const MOST_LEAVES = 32;
const planted = new WeakMap<Forest, Planted>();

/** What parts a tree: a value that reaches the threshold leaves of its leaves what is kept. */
interface Node {
  feature: number;
  threshold: number;
  tree: number;
  keeps: number;
}

function plantedOf(forest: Forest): Planted {
  const known = planted.get(forest);
  if (known) return known;
  const nodes: Node[] = [];
  const leaves = new Float64Array(forest.trees.length * MOST_LEAVES);
  forest.trees.forEach((tree, at) => {
    plant(tree, at, nodes, leaves, at * MOST_LEAVES);
  });
  nodes.sort((a, b) => a.feature - b.feature || a.threshold - b.threshold);
  const found = {
    from: Int32Array.from([...forest.features.keys(), Number.POSITIVE_INFINITY], (feature) => {
      const first = nodes.findIndex((node) => node.feature >= feature);
      return first < 0 ? nodes.length : first;
    }),
    thresholds: Float64Array.from(nodes, ({ threshold }) => threshold),
    trees: Int32Array.from(nodes, ({ tree }) => tree),
    keeps: Int32Array.from(nodes, ({ keeps }) => keeps),
    open: new Int32Array(forest.trees.length),
    leaves,
  };
  planted.set(forest, found);
  return found;
}

/** Notes a tree's nodes, and its leaves' values from a place on. Gives the place behind them. */
function plant(tree: Tree, at: number, nodes: Node[], leaves: Float64Array, from: number): number {
  if (typeof tree === 'number') {
    leaves[from] = tree;
    return from + 1;
  }
  const [feature, threshold, less, more] = tree;
  const middle = plant(less, at, nodes, leaves, from);
  const ruledOut = 2 ** (middle - at * MOST_LEAVES) - 2 ** (from - at * MOST_LEAVES);
  nodes.push({ feature, threshold, tree: at, keeps: ~ruledOut });
  return plant(more, at, nodes, leaves, middle);
}
