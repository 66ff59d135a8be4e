import type { Span } from '../article/text.ts';
import { alignLetters } from './align.ts';
import type { Run } from './commonRuns.ts';
import { withEdges } from './edges.ts';
import { type Letters, lettersOf, marksBetween, partOf, spanOfUnits, unitsIn } from './letters.ts';
import type { Match } from './match.ts';
import { piecesOf } from './project.ts';
import type { Quote } from './quote.ts';

/** Of a quote's letters, the share that must stand together. */
export const WORDS = 0.65;
/** Letters that may be missing, or have come in between, before it is asked which ones. */
const FEW = 24;
/** Letters that may have come between two parts of a quote, beside half its own. */
const INSERTED = 80;
/** Letters between two pieces, beyond some that cost nothing, weigh so much against those that they add, `FEW` at most. */
const BETWEEN = 1 / 3;
const FREE = 12;

/**
 * Where a match stands, to the letter; null where too little of the quote does. Where more than a few letters are
 * missing, the quote and its context are a small former text, aligned with what is around the match.
 */
export function standing(letters: Letters, match: Match, quote: Quote): Span | null {
  const { start, end, words } = match;
  const { prefix, exact, suffix } = quote;
  if (start === end) return marksBetween(letters, start, exact);
  const former = lettersOf({ text: prefix + exact + suffix });
  const [first, last] = unitsIn(former, {
    start: prefix.length,
    end: prefix.length + exact.length,
  });
  const length = last - first;
  const missing = Math.ceil((1 - words) * length) + Math.max(0, end - start - length);
  if (missing < FEW) return withEdges(letters.text, spanOfUnits(letters, start, end), exact);
  const gap = INSERTED + (length >> 1);
  const now = partOf(letters, start - missing - gap, end + missing + gap);
  const { runs } = alignLetters(former, now);
  const pieces = densest(piecesOf(runs, first, last), gap);
  const [head, tail] = [pieces[0], pieces.at(-1)];
  if (!head || !tail || lettersIn(pieces) < WORDS * length) return null;
  return withEdges(letters.text, spanOfUnits(now, head.to, tail.to + tail.length), exact);
}

/**
 * The neighbouring pieces, in the order of the text as it is now, that have most letters for those between them; never
 * more than `gap` letters between two.
 */
function densest(pieces: readonly Run[], gap: number): Run[] {
  const ordered = pieces.toSorted((a, b) => a.to - b.to);
  let [from, worth] = [0, 0];
  let best = { from: 0, end: 0, worth: 0 };
  ordered.forEach((piece, i) => {
    const apart = between(ordered[i - 1], piece);
    worth -= apart > gap ? worth : Math.min(FEW, BETWEEN * Math.max(0, apart - FREE));
    if (worth <= 0) [from, worth] = [i, 0];
    worth += piece.length;
    if (worth > best.worth) best = { from, end: i + 1, worth };
  });
  return ordered.slice(best.from, best.end);
}

function between(before: Run | undefined, { from, to }: Run): number {
  if (!before) return 0;
  return Math.max(to - before.to - before.length, from - before.from - before.length);
}

function lettersIn(pieces: readonly Run[]): number {
  return pieces.reduce((sum, { length }) => sum + length, 0);
}
