import type { Block } from './block.ts';

/** A picture with what belongs to it. `from` and `to` are the indexes of its first and last block. */
export interface Figure {
  from: number;
  to: number;
  picture: { url: string | null; alt: string } | null;
  caption: string | null;
  credit: string | null;
  agency: string | null;
}

/**
 * The figures of an article: each run of figure, caption and credit blocks, cut where a second picture
 * or a second caption begins another. Removed blocks neither belong to a figure nor part one.
 */
export function figuresOf(blocks: readonly Block[]): Figure[] {
  const figures: Figure[] = [];
  let open: Figure | null = null;
  blocks.forEach((block, index) => {
    if (block.removal) return;
    if (block.kind !== 'figure' && block.kind !== 'caption' && block.kind !== 'credit') {
      open = null;
      return;
    }
    if (!open || !hasRoom(open, block)) {
      open = { from: index, to: index, picture: null, caption: null, credit: null, agency: null };
      figures.push(open);
    }
    open.to = index;
    if (block.kind === 'figure') open.picture = block.picture ?? { url: null, alt: '' };
    else if (block.kind === 'caption') open.caption = block.text;
    else {
      open.credit = block.credit?.name ?? null;
      open.agency = block.credit?.agency ?? null;
    }
  });
  return figures;
}

function hasRoom(figure: Figure, block: Block): boolean {
  if (block.kind === 'figure') return !figure.picture && !figure.caption && !figure.credit;
  if (block.kind === 'caption') return figure.caption === null;
  return figure.credit === null && figure.agency === null;
}
