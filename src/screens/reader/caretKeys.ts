import type { Unit } from '../../core/article/steps.ts';

/** A step that a key asks for. */
export interface Step {
  unit: Unit;
  forward: boolean;
  /** Selects on the way. */
  extending: boolean;
}

interface Pressed {
  key: string;
  ctrlKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  metaKey: boolean;
}

const DOWN_THE_PAGE: Record<string, boolean> = { ArrowDown: true, ArrowUp: false };
const ALONG_THE_LINE: Record<string, boolean> = { ArrowRight: true, ArrowLeft: false };

/**
 * What an arrow asks of a caret: along the line by `small` units, with Ctrl or Alt (which a Mac has for it) by `large`
 * ones, up and down by paragraph. Where words run from right to left the left arrow goes on. Null for other keys.
 */
export function stepOf(
  { key, ctrlKey, altKey, shiftKey, metaKey }: Pressed,
  rtl: boolean,
  small: Unit,
  large: Unit,
): Step | null {
  if (metaKey) return null;
  const extending = shiftKey;
  const down = DOWN_THE_PAGE[key];
  if (down !== undefined) return { unit: 'paragraph', forward: down, extending };
  const right = ALONG_THE_LINE[key];
  if (right === undefined) return null;
  return { unit: ctrlKey || altKey ? large : small, forward: right !== rtl, extending };
}
