import type { Block } from './block.ts';
import type { Showing } from './layout.ts';
import { blockStarts } from './text.ts';

/** A line of the table of contents. */
export interface ContentsLine {
  /** UTF-16 offset of the heading in the article's text. */
  start: number;
  /** The heading's words. */
  words: string;
  /** How deep it lies under the article's highest headings, from 0. */
  depth: number;
  lang: string | undefined;
}

/** The headings that are on screen, in the order of the text. */
export function contentsOf(
  blocks: readonly Block[],
  showing: (index: number) => Showing,
): ContentsLine[] {
  const starts = blockStarts(blocks);
  const headings = blocks.flatMap((block, index) =>
    block.kind === 'heading' && block.text !== '' && showing(index) === 'kept'
      ? [{ block, start: starts[index] ?? 0, level: block.level ?? 2 }]
      : [],
  );
  const highest = Math.min(...headings.map(({ level }) => level));
  return headings.map(({ block, start, level }) => ({
    start,
    words: block.text,
    depth: level - highest,
    lang: block.lang,
  }));
}

/** Index of the heading that a place lies under; -1 before the first. */
export function headingAt(contents: readonly ContentsLine[], offset: number): number {
  return contents.findLastIndex(({ start }) => start <= offset);
}
