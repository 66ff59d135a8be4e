import type { Span } from '../article/text.ts';

/**
 * Some browsers stop voices from the network after a quarter of a minute: no more than this is given to one at once. UTF-16 units.
 */
const LONGEST = 180;

/** A stretch in pieces that are short enough, cut behind a comma or the like, else between words, in the worst case anywhere. */
export function breathsOf(text: string, { start, end }: Span): Span[] {
  const breaths: Span[] = [];
  let from = start;
  while (end - from > LONGEST) {
    const cut = from + cutOf(text.slice(from, from + LONGEST));
    breaths.push({ start: from, end: cut });
    from = cut;
  }
  if (from < end) breaths.push({ start: from, end });
  return breaths;
}

/** Past the middle, or it would be all stops. */
function cutOf(piece: string): number {
  const clause = lastEnd(piece, /[,;:–—،、；：，]["'”’»)]*\s?/gu);
  if (clause > piece.length / 2) return clause;
  const word = lastEnd(piece, /\s/gu);
  if (word > 0) return word;
  return /[\uD800-\uDBFF]$/.test(piece) ? piece.length - 1 : piece.length;
}

function lastEnd(piece: string, pattern: RegExp): number {
  return [...piece.matchAll(pattern)].reduce((_, { 0: found, index }) => index + found.length, 0);
}

/** What a voice is given for a stretch: as long as it, without what would make it stop or stumble. */
export function spokenText(text: string, { start, end }: Span): string {
  return text
    .slice(start, end)
    .toWellFormed()
    .replace(/[\s\u00AD]/g, ' ');
}
