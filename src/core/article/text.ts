import type { Block } from './block.ts';

/** Two UTF-16 offsets in an article's text; `start` ≤ `end`. The one coordinate that everything builds on. */
export interface Span {
  start: number;
  end: number;
}

/** The article's text: its blocks' texts, removed ones too, joined by `\n`. */
export function articleText(blocks: readonly Block[]): string {
  return blocks.map((block) => block.text).join('\n');
}

/** Where each block starts in the article's text. */
export function blockStarts(blocks: readonly Block[]): number[] {
  const starts: number[] = [];
  let offset = 0;
  for (const block of blocks) {
    starts.push(offset);
    offset += block.text.length + 1;
  }
  return starts;
}

/** Index of the block that holds `offset`: the last one that starts at or before it. -1 in an empty article. */
export function blockAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
