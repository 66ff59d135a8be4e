import type { Block } from '../article/block.ts';
import type { Showing } from '../article/layout.ts';
import { type Paragraph, sentencesIn } from '../article/steps.ts';
import { blockStarts, type Span } from '../article/text.ts';

/** What is spoken in one go and marked while it is. */
export interface Sentence {
  span: Span;
  /** Which of the spoken paragraphs it belongs to, from 0. */
  paragraph: number;
  /** BCP 47; null where it is not known. */
  lang: string | null;
}

/** Nobody wants to hear these: code, who took a picture, and what leads elsewhere. */
const UNSPOKEN: ReadonlySet<Block['kind']> = new Set(['code', 'credit', 'related', 'figure']);

/** What of an article is spoken: what is kept or was restored, in its order. Removed passages are passed over, shown or not. */
export function spokenParagraphs(
  blocks: readonly Block[],
  lang: string | null,
  showing: (index: number) => Showing,
): Paragraph[] {
  const starts = blockStarts(blocks);
  return blocks.flatMap((block, index) => {
    const isShown = showing(index) === 'kept' || showing(index) === 'restored';
    if (!isShown || UNSPOKEN.has(block.kind) || !SPEAKABLE.test(block.text)) return [];
    const start = starts[index] ?? 0;
    return [{ span: { start, end: start + block.text.length }, lang: block.lang ?? lang }];
  });
}

/** Dots and dashes alone make no sound. */
const SPEAKABLE = /[\p{L}\p{N}]/u;

/** The sentences of paragraphs as their languages part them; those without a letter or digit belong to nobody's ears. */
export function sentencesOf(text: string, paragraphs: readonly Paragraph[]): Sentence[] {
  return paragraphs.flatMap((paragraph, index) =>
    sentencesIn(text, paragraph)
      .filter(({ start, end }) => SPEAKABLE.test(text.slice(start, end)))
      .map((span) => ({ span, paragraph: index, lang: paragraph.lang })),
  );
}

/** Index of the sentence at an offset, or of the next one behind it; -1 behind the last. */
export function sentenceAt(sentences: readonly Sentence[], offset: number): number {
  return sentences.findIndex(({ span }) => span.end > offset);
}

/**
 * Where a step leads, as an index; the number of sentences where it leads behind the last. Back to a paragraph leads to the
 * beginning of this one first, then to the one before.
 */
export function stepFrom(
  sentences: readonly Sentence[],
  at: number,
  unit: 'sentence' | 'paragraph',
  by: 1 | -1,
): number {
  const paragraph = sentences[at]?.paragraph ?? 0;
  if (unit === 'sentence') return Math.max(0, Math.min(sentences.length, at + by));
  const beginning = sentences.findIndex((one) => one.paragraph === paragraph);
  if (by > 0) {
    const next = sentences.findIndex((one) => one.paragraph > paragraph);
    return next < 0 ? sentences.length : next;
  }
  if (beginning < at) return Math.max(0, beginning);
  const before = sentences[beginning - 1]?.paragraph;
  return Math.max(
    0,
    sentences.findIndex((one) => one.paragraph === before),
  );
}
