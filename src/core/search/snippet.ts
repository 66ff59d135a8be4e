import type { Span } from '../article/text.ts';
import type { Asked } from './asked.ts';
import { hitsIn } from './hits.ts';
import type { Stem } from './stemmers.ts';

/** A piece of a text, and where in it what was asked for stands. */
export interface Snippet {
  text: string;
  marks: Span[];
}

/** UTF-16 units of a text that a snippet shows at most, and before the first hit. */
const LENGTH = 200;
const BEFORE = 50;

/** The piece of the texts with the most of what is asked for, cut at words; null where none of it stands there. */
export function snippetOf(
  texts: readonly string[],
  asked: Asked,
  stem: Stem | null,
): Snippet | null {
  let best: { text: string; hits: Span[]; worth: number } | null = null;
  for (const text of texts) {
    const all = hitsIn(text, asked, stem);
    all.forEach(({ start }, first) => {
      const hits = all.slice(first).filter(({ end }) => end <= start + LENGTH - BEFORE);
      const worth = new Set(hits.map((hit) => text.slice(hit.start, hit.end).toLowerCase())).size;
      if (worth > (best?.worth ?? 0)) best = { text, hits, worth };
    });
  }
  return best && cut(best);
}

/** Whatever is cut off stands for itself as `…`. */
function cut({ text, hits }: { text: string; hits: readonly Span[] }): Snippet {
  const first = hits[0]?.start ?? 0;
  const start = first <= BEFORE ? 0 : afterSpace(text, first - BEFORE, first);
  const end = beforeSpace(text, start + LENGTH, hits.at(-1)?.end ?? first);
  const lead = start > 0 ? '… ' : '';
  const shift = lead.length - start;
  return {
    text: lead + text.slice(start, end) + (end < text.length ? ' …' : ''),
    marks: hits.map((hit) => ({ start: hit.start + shift, end: hit.end + shift })),
  };
}

function afterSpace(text: string, from: number, most: number): number {
  const space = text.slice(from, most).search(/\s/);
  return whole(text, space < 0 ? from : from + space + 1);
}

function beforeSpace(text: string, to: number, least: number): number {
  if (to >= text.length) return text.length;
  const space = text.slice(least, to).search(/\s\S*$/);
  return whole(text, space < 0 ? to : least + space);
}

/** Never between the halves of a character. */
function whole(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at + 1 : at;
}
