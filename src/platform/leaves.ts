import { type Leaves, leafAtScroll, leafOf, scrollOf } from '../core/places/leaves.ts';

/**
 * The pages that a text is set in now; null where it runs on, or the engine can't stack columns (CSS Multi-column Layout, level
 * 2).
 */
export function leavesOf(root: Element): Leaves | null {
  const style = getComputedStyle(root);
  if (style.getPropertyValue('column-wrap') !== 'wrap') return null;
  const gap = Number.parseFloat(style.rowGap);
  const stride = Number.parseFloat(style.getPropertyValue('column-height')) + gap;
  const inset = Number.parseFloat(style.scrollMarginTop);
  const { top, height } = root.getBoundingClientRect();
  const count = Math.max(1, Math.round((height + gap) / stride));
  return { first: top + window.scrollY - inset, stride, inset, count };
}

/** The page in the window, from 0. */
export function leafInView(leaves: Leaves): number {
  return leafAtScroll(leaves, window.scrollY);
}

export function turnTo(leaves: Leaves, leaf: number): void {
  window.scrollTo({ top: scrollOf(leaves, leaf), behavior: 'instant' });
}

/** Brings what stands so far below the top of the window into it: scrolls it to `top`, or turns to its page. In px. */
export function bringIntoView(root: Element, y: number, top: number): void {
  const leaves = leavesOf(root);
  if (leaves) turnTo(leaves, leafOf(leaves, y + window.scrollY));
  else window.scrollBy({ top: y - top, behavior: 'instant' });
}
