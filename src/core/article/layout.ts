import type { Block } from './block.ts';

/** A list as it is drawn: each item by the index of its block, with the lists inside it. */
export interface ListGroup {
  kind: 'list';
  ordered: boolean;
  items: { index: number; lists: ListGroup[] }[];
}

/** What stands together on the page. Blocks are named by their index in the article. */
export type Group =
  | { kind: 'block'; index: number }
  | { kind: 'removed' | 'restored'; indexes: number[] }
  | { kind: 'quote'; indexes: number[] }
  | { kind: 'figure'; indexes: number[] }
  | ListGroup;

/** `hidden` blocks are passed over; `removed` and `restored` ones are shown apart, neighbours with one reason together. */
export type Showing = 'kept' | 'removed' | 'restored' | 'hidden';

const FIGURE_KINDS = new Set(['figure', 'caption', 'credit']);

/** Index of the block that is the article's title, or -1. */
export function titleIndex(blocks: readonly Block[]): number {
  return blocks.findIndex((block) => block.kind === 'title' && !block.removal);
}

/** Groups an article's body for drawing. Related lines are left out: they stand apart. */
export function layout(blocks: readonly Block[], showing: (index: number) => Showing): Group[] {
  const groups: Group[] = [];
  const tops: ListGroup[] = [];
  blocks.forEach((block, index) => {
    const shown = showing(index);
    if (shown === 'hidden') return;
    const last = groups.at(-1);
    if (shown !== 'kept') {
      if (last?.kind === shown && sameReason(blocks, last.indexes, block)) last.indexes.push(index);
      else groups.push({ kind: shown, indexes: [index] });
    } else if (block.kind === 'related') return;
    else if (block.kind === 'item') {
      if (last?.kind !== 'list') tops.length = 0;
      addItem(groups, tops, block, index);
    } else if (block.kind === 'quote') {
      if (last?.kind === 'quote') last.indexes.push(index);
      else groups.push({ kind: 'quote', indexes: [index] });
    } else if (FIGURE_KINDS.has(block.kind)) {
      if (last?.kind === 'figure' && !beginsFigure(blocks, last.indexes, block))
        last.indexes.push(index);
      else groups.push({ kind: 'figure', indexes: [index] });
    } else groups.push({ kind: 'block', index });
  });
  return groups;
}

/** `tops` holds the open list at each depth, outermost first. */
function addItem(groups: Group[], tops: ListGroup[], block: Block, index: number): void {
  const ordered = block.ordered ?? false;
  const depth = Math.min(block.depth ?? 0, tops.length);
  tops.length = Math.min(tops.length, depth + 1);
  const open = tops[depth];
  if (open && open.ordered === ordered) {
    open.items.push({ index, lists: [] });
    return;
  }
  const list: ListGroup = { kind: 'list', ordered, items: [{ index, lists: [] }] };
  const parent = depth > 0 ? tops[depth - 1]?.items.at(-1) : undefined;
  if (parent) parent.lists.push(list);
  else groups.push(list);
  tops[depth] = list;
}

function sameReason(blocks: readonly Block[], indexes: readonly number[], next: Block): boolean {
  return blocks[indexes[0] ?? -1]?.removal?.reason === next.removal?.reason;
}

function beginsFigure(blocks: readonly Block[], indexes: readonly number[], next: Block): boolean {
  const kinds = indexes.map((index) => blocks[index]?.kind);
  return next.kind === 'figure' ? true : kinds.includes(next.kind);
}
