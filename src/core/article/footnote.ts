import type { Block } from './block.ts';
import { blockStarts } from './text.ts';

/** Whether a link at an offset of the article that leads to a block leads to a note: to words further down that head nothing. */
export function leadsToNote(blocks: readonly Block[], from: number, to: number): boolean {
  const kind = blocks[to]?.kind;
  const isAhead = (blockStarts(blocks)[to] ?? 0) > from;
  return isAhead && (kind === 'paragraph' || kind === 'item');
}

/** A note's words, without the sign at its end that leads back. */
export function noteWords({ text, marks = [] }: Block): string {
  const back = marks.find(({ to, end }) => to !== undefined && text.slice(end).trim() === '');
  return text.slice(0, back?.start).trimEnd();
}
