/** Where the reader keeps an article: what came in, what waits, what is done with. */
export const SHELVES = ['inbox', 'later', 'archive'] as const;
export type Shelf = (typeof SHELVES)[number];

/** The shelf that a stored value names; what names none is in the inbox. */
export function shelfOf(value: unknown): Shelf {
  return SHELVES.find((shelf) => shelf === value) ?? SHELVES[0];
}
