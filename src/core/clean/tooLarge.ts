/** The raw article is over the limits. The message says which one, for the reader. */
export class TooLarge extends Error {
  override name = 'TooLarge';
}

/** A passage longer than this is no passage but a file of another kind: no page can lay it out. UTF-16 units. */
export const LONGEST_PASSAGE = 1_000_000;
export const ENDLESS = 'A passage in it is longer than 1,000,000 characters.';
