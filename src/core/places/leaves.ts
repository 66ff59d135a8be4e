/** The pages that a text is set in, one below the other in the window's own scrolling. In px. */
export interface Leaves {
  /** How far the window is scrolled at the first. */
  first: number;
  /** From the top of one to the top of the next. */
  stride: number;
  /** How far below the top of the window the text of each begins. */
  inset: number;
  count: number;
}

/** How far the window is scrolled at a page; before the first and after the last there is none. */
export function scrollOf(leaves: Leaves, leaf: number): number {
  return leaves.first + within(leaves, leaf) * leaves.stride;
}

/** The page that a window scrolled so far shows, or most of. */
export function leafAtScroll(leaves: Leaves, scrolled: number): number {
  return within(leaves, Math.round((scrolled - leaves.first) / leaves.stride));
}

/** The page that a line stands on; `y` is its top in px of the document. */
export function leafOf(leaves: Leaves, y: number): number {
  const { first, inset, stride } = leaves;
  return within(leaves, Math.floor((y - first - inset + SLACK) / stride));
}

/** A line may rise a little above its column: tall letters, a raised note. px. */
const SLACK = 24;

/**
 * The word that is held while a page is shown that goes from one offset up to another: the one that was held before as long
 * as it is there, so that setting the text anew, however often, does not move the reader.
 */
export function heldOn(held: number, from: number, to: number): number {
  return held >= from && held < to ? held : from;
}

function within({ count }: Leaves, leaf: number): number {
  return Math.max(0, Math.min(count - 1, leaf));
}
