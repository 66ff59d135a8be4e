/** A leaf's value, or: the feature's place in the list, the threshold, what is less than it, and the rest. */
export type Tree = number | readonly [feature: number, threshold: number, less: Tree, more: Tree];

/** Boosted trees: the logarithm of the odds is the sum of what they say. */
export interface Forest {
  /** Names of the features, in the order of their values. */
  features: readonly string[];
  trees: readonly Tree[];
}

/** How likely a forest takes something for the article's, 0 to 1. */
export function likelihood({ trees }: Forest, values: ArrayLike<number>): number {
  let sum = 0;
  for (const tree of trees) sum += leafOf(tree, values);
  return 1 / (1 + Math.exp(-sum));
}

function leafOf(tree: Tree, values: ArrayLike<number>): number {
  let at = tree;
  while (typeof at !== 'number') at = (values[at[0]] ?? 0) < at[1] ? at[2] : at[3];
  return at;
}
