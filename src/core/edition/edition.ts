import type { Article } from '../article/article.ts';
import type { Block } from '../article/block.ts';
import { blockStarts, type Span } from '../article/text.ts';
import type { Color } from '../highlight/color.ts';
import type { Style } from '../highlight/style.ts';

/** An article as it leaves the desk to be read elsewhere: its kept text, with the reader's highlights and notes. */
export interface Edition
  extends Pick<Article, 'title' | 'byline' | 'site' | 'url' | 'publishedAt' | 'lang' | 'dir'> {
  /** Name of the revision. */
  revision: string;
  blocks: readonly Block[];
  /** Whether a block is read: kept by the cleaner, or restored. */
  kept: (index: number) => boolean;
  /** In the order of the text. */
  marked: readonly EditionMark[];
  /** On the article as a whole. Markdown. */
  notes: readonly string[];
  /** Those that could be had, by the address that a figure names. */
  pictures: ReadonlyMap<string, EditionPicture>;
  /** Marks and spaces as printed, rather than as written. */
  asPrinted: boolean;
}

/** A highlight in an edition. */
export interface EditionMark {
  span: Span;
  color: Color;
  style: Style;
  /** Markdown; empty where there is none. */
  note: string;
  tags: readonly string[];
}

export interface EditionPicture {
  bytes: Uint8Array;
  /** As in `image/jpeg`. */
  type: string;
}

/** What an edition says in words of its own, in the reader's language. */
export interface EditionWords {
  /** That language (BCP 47). */
  language: string;
  notes: string;
  related: string;
  source: string;
  back: string;
}

/** A highlight where it lies in one block. Offsets in the block. */
export interface Stretch {
  start: number;
  end: number;
  color: Color;
  style: Style;
  /** Number of its note, where it ends in this block and has one. */
  note: number | null;
}

/** The highlights cut by block, by block index. */
export function stretchesOf({ blocks, marked, kept }: Edition): Map<number, Stretch[]> {
  const starts = blockStarts(blocks);
  const numbers = numberedNotes(marked);
  const all = new Map<number, Stretch[]>();
  for (const mark of marked) {
    const touched = blocks.flatMap((block, index) => {
      const from = starts[index] ?? 0;
      const start = Math.max(0, mark.span.start - from);
      const end = Math.min(block.text.length, mark.span.end - from);
      return kept(index) && start < end ? [{ index, start, end }] : [];
    });
    touched.forEach(({ index, start, end }, nth) => {
      const isLast = nth === touched.length - 1;
      const note = isLast ? (numbers.get(mark) ?? null) : null;
      const stretch = { start, end, color: mark.color, style: mark.style, note };
      all.set(index, [...(all.get(index) ?? []), stretch]);
    });
  }
  return all;
}

/** What is drawn among other things, or not at all: nothing leads there. */
const WITHIN: ReadonlySet<Block['kind']> = new Set([
  'title',
  'figure',
  'caption',
  'credit',
  'related',
]);

/** Ids of the blocks that links of the article lead to, such as its own footnotes, by block index. */
export function anchorsOf({ blocks, kept }: Edition): Map<number, string> {
  const read = blocks.filter((_, index) => kept(index));
  const led = read.flatMap(({ marks = [] }) => marks.flatMap(({ to }) => to ?? []));
  const drawn = led.filter((to) => {
    const block = blocks[to];
    return block && kept(to) && !WITHIN.has(block.kind);
  });
  return new Map(drawn.map((to) => [to, `block-${to}`]));
}

/** The highlights that have something to say, numbered from 1 in the order of the text. */
export function numberedNotes(marked: readonly EditionMark[]): Map<EditionMark, number> {
  const saying = marked.filter(({ note, tags }) => note || tags.length > 0);
  return new Map(saying.map((mark, index) => [mark, index + 1]));
}
