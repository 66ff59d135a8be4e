import type { Unit } from '../../../core/article/steps.ts';

/** A step that a key asks for; a line is one of the page as it is set. */
export interface Step {
  unit: Unit | 'line';
  forward: boolean;
  /** Selects on the way. */
  extending: boolean;
}

/** What arrows walk by, alone and with Ctrl or Alt (which a Mac has for it). */
export interface Gait {
  along: readonly [Unit, Unit];
  down: readonly [Step['unit'], Step['unit']];
}

/** How the reading caret walks, and how it does when the reader wants to be exact. */
export const WIDE: Gait = { along: ['word', 'sentence'], down: ['paragraph', 'paragraph'] };
export const FINE: Gait = { along: ['character', 'word'], down: ['line', 'paragraph'] };

interface Pressed {
  key: string;
  ctrlKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  metaKey: boolean;
}

const DOWN_THE_PAGE: Record<string, boolean> = { ArrowDown: true, ArrowUp: false };
const ALONG_THE_LINE: Record<string, boolean> = { ArrowRight: true, ArrowLeft: false };

/** What an arrow asks of a caret. Where words run from right to left the left arrow goes on. Null for other keys. */
export function stepOf(
  { key, ctrlKey, altKey, shiftKey, metaKey }: Pressed,
  rtl: boolean,
  { along, down }: Gait,
): Step | null {
  if (metaKey) return null;
  const extending = shiftKey;
  const level = ctrlKey || altKey ? 1 : 0;
  const below = DOWN_THE_PAGE[key];
  if (below !== undefined) return { unit: down[level], forward: below, extending };
  const right = ALONG_THE_LINE[key];
  if (right === undefined) return null;
  return { unit: along[level], forward: right !== rtl, extending };
}
