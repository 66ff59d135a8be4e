import type { CacheSnapshot, WindowVirtualizerHandle } from 'virtua';

/** How a list was left, for as long as the visit lasts: whoever comes back finds it as it was. */
let left: { at: string; rows: number; heights: CacheSnapshot } | null = null;
let opened: string | null = null;

/** Remembers how high the rows were. `at`: the list's address. */
export function leaveHeights(
  at: string,
  rows: number,
  list: Pick<WindowVirtualizerHandle, 'cache'> | null,
): void {
  if (list) left = { at, rows, heights: list.cache };
}

/** The heights as they were left at this address, where it still has as many rows. */
export function heightsLeft(at: string, rows: number): { cache?: CacheSnapshot } {
  return left?.at === at && left.rows === rows ? { cache: left.heights } : {};
}

/** Remembers the entry from which the reader went to its passage. */
export function leaveAt(entry: string): void {
  opened = entry;
}

/** The entry that the reader comes back to, if any; asked once. */
export function takeEntryLeft(): string | null {
  const entry = opened;
  opened = null;
  return entry;
}
