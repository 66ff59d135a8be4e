import type { Block } from './block.ts';
import type { Group } from './layout.ts';
import { blockStarts, type Span } from './text.ts';

/** Groups that are drawn and set together, and the span that they take. */
export interface Portion extends Span {
  groups: readonly Group[];
}

/** Shorter texts are one portion. In UTF-16 units, as the next. */
const LONG = 30_000;
/** More than a tall window holds. */
const PORTION = 6000;

/**
 * Cuts a long text into portions, so that each can be set when it comes near the window: only between two paragraphs, on whose
 * margins nothing depends.
 */
export function portionsOf(groups: readonly Group[], blocks: readonly Block[]): Portion[] {
  const starts = blockStarts(blocks);
  const end = (starts.at(-1) ?? 0) + (blocks.at(-1)?.text.length ?? 0);
  const startOf = (group: Group) => starts[firstOf(group)] ?? 0;
  const isParagraph = (group: Group | undefined) =>
    group?.kind === 'block' && blocks[group.index]?.kind === 'paragraph';
  let portion = { start: groups[0] ? startOf(groups[0]) : 0, end, groups: [] as Group[] };
  const portions = [portion];
  const long = isLong(end - portion.start);
  groups.forEach((group, at) => {
    const start = startOf(group);
    const full = long && Math.min(start - portion.start, end - start) >= PORTION;
    if (full && isParagraph(group) && isParagraph(groups[at - 1])) {
      portion.end = start;
      portion = { start, end, groups: [] };
      portions.push(portion);
    }
    portion.groups.push(group);
  });
  return portions;
}

/** Whether a text of so many UTF-16 units has several portions. */
export function isLong(units: number): boolean {
  return units >= LONG;
}

/** UTF-16 units of a line in the usual measure, and lines that a block takes beside its words. */
const LINE = 66;
const BESIDE = 1;

/** How many lines of text a portion is as high as, at a guess. */
export function linesOf({ groups }: Portion, blocks: readonly Block[]): number {
  const drawn = groups.flatMap(indexesOf);
  const units = drawn.reduce((sum, index) => sum + (blocks[index]?.text.length ?? 0), 0);
  return Math.round(units / LINE + BESIDE * drawn.length);
}

function indexesOf(group: Group): number[] {
  if (group.kind === 'block') return [group.index];
  if (group.kind !== 'list') return group.indexes;
  return group.items.flatMap(({ index, lists }) => [index, ...lists.flatMap(indexesOf)]);
}

/** Index of the first block of a group. */
export function firstOf(group: Group): number {
  if (group.kind === 'list') return group.items[0]?.index ?? -1;
  return ('indexes' in group ? group.indexes[0] : group.index) ?? -1;
}
