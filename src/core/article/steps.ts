import type { Block } from './block.ts';
import type { Showing } from './layout.ts';
import { blockStarts, type Span } from './text.ts';

/** What a caret or an edge moves by; `character` as a reader sees one (a letter with its marks, a whole emoji). */
export type Unit = 'character' | 'word' | 'sentence' | 'paragraph';

/** A block that can be walked, in reading order. */
export interface Paragraph {
  span: Span;
  /** BCP 47; null where it is not known. */
  lang: string | null;
}

/** The blocks that are read one after another: what is left out or stands apart is passed over. */
export function paragraphsOf(
  blocks: readonly Block[],
  lang: string | null,
  showing: (index: number) => Showing,
): Paragraph[] {
  const starts = blockStarts(blocks);
  return blocks.flatMap((block, index) => {
    const start = starts[index] ?? 0;
    const read = showing(index) === 'kept' && block.text !== '' && block.kind !== 'related';
    const span = { start, end: start + block.text.length };
    return read ? [{ span, lang: block.lang ?? lang }] : [];
  });
}

/** What is selected from `anchor`, where it began, to `focus`, which moves; equal where it is a mere caret. */
export interface Walked {
  anchor: number;
  focus: number;
}

/**
 * Moves a caret to the next or previous beginning of a unit. It stays where there is none further; UTF-16 offsets
 * in the article's text.
 */
export function move(
  text: string,
  paragraphs: readonly Paragraph[],
  from: number,
  unit: Unit,
  forward: boolean,
): number {
  const starts = (stretch: Span) => stretch.start;
  return edgeBeyond(text, paragraphs, from, unit, forward, starts) ?? from;
}

/**
 * Extends a selection by a unit: beyond its anchor the focus stands at ends of units, before it at beginnings,
 * so that whole ones are selected. On the way back over the anchor it stops there.
 */
export function extend(
  text: string,
  paragraphs: readonly Paragraph[],
  { anchor, focus }: Walked,
  unit: Unit,
  forward: boolean,
): Walked {
  const beyond = focus > anchor || (focus === anchor && forward);
  const edge = beyond ? ({ end }: Span) => end : ({ start }: Span) => start;
  const next = edgeBeyond(text, paragraphs, focus, unit, forward, edge);
  if (beyond === forward) return { anchor, focus: next ?? focus };
  const back = next ?? anchor;
  return { anchor, focus: beyond ? Math.max(anchor, back) : Math.min(anchor, back) };
}

/**
 * Moves one edge of a span by a unit: its start to a beginning, its end to an end. A character of it stays at least.
 */
export function moveEdge(
  text: string,
  paragraphs: readonly Paragraph[],
  span: Span,
  side: keyof Span,
  unit: Unit,
  forward: boolean,
): Span {
  const edge = (stretch: Span) => stretch[side];
  const at = edgeBeyond(text, paragraphs, span[side], unit, forward, edge) ?? span[side];
  const moved = { ...span, [side]: at };
  return moved.start < moved.end ? moved : span;
}

/** The whole unit at an offset, or the one that follows it; null behind the last. */
export function unitAt(
  text: string,
  paragraphs: readonly Paragraph[],
  offset: number,
  unit: Unit,
): Span | null {
  for (const paragraph of paragraphs)
    if (paragraph.span.end > offset)
      for (const stretch of stretchesOf(text, paragraph, unit))
        if (stretch.end > offset) return stretch;
  return null;
}

/** A paragraph's sentences, without the white space between them. */
export function sentencesIn(text: string, paragraph: Paragraph): Span[] {
  return stretchesOf(text, paragraph, 'sentence');
}

/** The nearest edge strictly before or behind an offset. */
function edgeBeyond(
  text: string,
  paragraphs: readonly Paragraph[],
  from: number,
  unit: Unit,
  forward: boolean,
  edge: (stretch: Span) => number,
): number | null {
  const ordered = forward ? paragraphs : paragraphs.toReversed();
  for (const paragraph of ordered) {
    if (forward ? paragraph.span.end < from : paragraph.span.start > from) continue;
    const edges = stretchesOf(text, paragraph, unit).map(edge);
    const found = forward ? edges.find((at) => at > from) : edges.findLast((at) => at < from);
    if (found !== undefined) return found;
  }
  return null;
}

/** A paragraph's units, without the white space and, for words, the marks between them. */
function stretchesOf(text: string, { span, lang }: Paragraph, unit: Unit): Span[] {
  if (unit === 'paragraph') return [span];
  const words = text.slice(span.start, span.end);
  const segments = segmenter(lang, GRANULARITY[unit]).segment(words);
  return Array.from(segments).flatMap(({ segment, index, isWordLike }) => {
    const length = unit === 'sentence' ? segment.trimEnd().length : segment.length;
    if (length === 0 || (unit === 'word' && !isWordLike)) return [];
    const start = span.start + index;
    return [{ start, end: start + length }];
  });
}

const GRANULARITY = { character: 'grapheme', word: 'word', sentence: 'sentence' } as const;
type Granularity = (typeof GRANULARITY)[keyof typeof GRANULARITY];

/** Costly to make, so made once for each language. */
const segmenters = new Map<string, Intl.Segmenter>();

function segmenter(lang: string | null, granularity: Granularity): Intl.Segmenter {
  const key = `${lang} ${granularity}`;
  const known = segmenters.get(key);
  if (known) return known;
  const made = new Intl.Segmenter(knownLanguage(lang), { granularity });
  segmenters.set(key, made);
  return made;
}

/** A language that a page misspells is none. */
function knownLanguage(lang: string | null): string | undefined {
  try {
    return lang ? Intl.getCanonicalLocales(lang)[0] : undefined;
  } catch {
    return undefined;
  }
}
