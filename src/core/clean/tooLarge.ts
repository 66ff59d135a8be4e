/** The raw article is over the limits. The message says which one, for the reader. */
export class TooLarge extends Error {
  override name = 'TooLarge';
}
