/** What a raw article has too much of. */
export type Limit = 'page' | 'nesting' | 'passage';

/** A passage longer than this is no passage but a file of another kind: no page can lay it out. UTF-16 units. */
export const LONGEST_PASSAGE = 1_000_000;

const LIMITS: Readonly<Record<Limit, string>> = {
  page: 'The page is larger than 20 MB.',
  nesting: 'The page nests its elements deeper than 6,000 levels.',
  passage: 'A passage in it is longer than 1,000,000 characters.',
};

/** The raw article is over a limit. The message says which one, for the command line. */
export class TooLarge extends Error {
  override name = 'TooLarge';
  readonly limit: Limit;
  constructor(limit: Limit) {
    super(LIMITS[limit]);
    this.limit = limit;
  }
}
