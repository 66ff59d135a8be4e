/** A leaf's value, or: the feature's place in the list, the threshold, what is less than it, and the rest. */
export type Tree = number | readonly [feature: number, threshold: number, less: Tree, more: Tree];

/** Boosted trees: the logarithm of the odds is the sum of what they say. */
export interface Forest {
  /** Names of the features, in the order of their values. */
  features: readonly string[];
  trees: readonly Tree[];
}

/** How likely a forest takes something for the article's, 0 to 1. */
export function likelihood(forest: Forest, values: ArrayLike<number>): number {
  const { roots, nodes } = plantedOf(forest);
  let sum = 0;
  for (let tree = 0; tree < roots.length; tree++) {
    let at = roots[tree] ?? 0;
    let feature = nodes[at] ?? LEAF;
    while (feature !== LEAF) {
      const goesMore = (values[feature] ?? 0) >= (nodes[at + 1] ?? 0);
      at = nodes[at + (goesMore ? 3 : 2)] ?? 0;
      feature = nodes[at] ?? LEAF;
    }
    sum += nodes[at + 1] ?? 0;
  }
  return 1 / (1 + Math.exp(-sum));
}

/** A forest in one row of numbers: feature, threshold, place of what is less and of what is more; or `LEAF` and the value. */
interface Planted {
  roots: Int32Array;
  nodes: Float64Array;
}
const LEAF = -1;
const planted = new WeakMap<Forest, Planted>();

function plantedOf(forest: Forest): Planted {
  const known = planted.get(forest);
  if (known) return known;
  const nodes: number[] = [];
  const roots = Int32Array.from(forest.trees, (tree) => plant(tree, nodes));
  const found = { roots, nodes: Float64Array.from(nodes) };
  planted.set(forest, found);
  return found;
}

/** Puts a tree behind the nodes that there are. Gives its place. */
function plant(tree: Tree, nodes: number[]): number {
  const at = nodes.length;
  if (typeof tree === 'number') nodes.push(LEAF, tree);
  else {
    const [feature, threshold, less, more] = tree;
    nodes.push(feature, threshold, 0, 0);
    nodes[at + 2] = plant(less, nodes);
    nodes[at + 3] = plant(more, nodes);
  }
  return at;
}
