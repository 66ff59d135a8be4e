import type { Span } from '../article/text.ts';
import type { Alignment } from './align.ts';
import type { Run } from './commonRuns.ts';
import {
  characterCount,
  endsWord,
  type Letters,
  marksBetween,
  spanOfUnits,
  unitsIn,
} from './letters.ts';

/** Of a span's letters, the share that must stand together still. */
const SURVIVING = 0.65;
/** UTF-16 units that may have come between two parts of a passage, beside half its length. */
const INSERTED = 80;

/** Where the passage that stood in `span` of the former text stands now, and which share of its letters does. */
export function project(
  alignment: Alignment,
  span: Span,
): { span: Span; surviving: number } | null {
  const { former, now, runs } = alignment;
  const [first, last] = unitsIn(former, span);
  if (first === last)
    return projectMarks(alignment, first, former.text.slice(span.start, span.end));
  const gap = (span.end - span.start) / 2 + INSERTED;
  const pieces = largestGroup(alignment, piecesOf(runs, first, last), gap);
  const [head, tail] = [pieces[0], pieces.at(-1)];
  if (!head || !tail) return null;
  const surviving = lettersOfPieces(pieces) / characterCount(former, first, last);
  if (surviving < SURVIVING) return null;
  const end = tail.to + tail.length;
  const before = editedLetters(alignment, first - 1, head.from - 1, head.to - 1, -1);
  const after = editedLetters(alignment, last, tail.from + tail.length, end, 1);
  return { span: spanOfUnits(now, head.to - before, end + after), surviving };
}

/**
 * How many letters from `place` on, outwards, are what was made of those from `lost` to before `edge`: of a passage's first or
 * last word a part was edited. Only the rest of one word in both texts, of letters that are nobody's.
 */
function editedLetters(
  { former, now, back }: Alignment,
  edge: number,
  lost: number,
  place: number,
  step: 1 | -1,
): number {
  const ends = (letters: Letters, unit: number) => endsWord(letters, step > 0 ? unit - 1 : unit);
  const missing = (edge - lost) * step;
  if (missing <= 0 || !ends(former, edge)) return 0;
  for (let unit = lost; unit !== edge; unit += step) if (ends(former, unit)) return 0;
  for (let count = 0; count <= missing + 1; count++) {
    const unit = place + count * step;
    if (ends(now, unit)) return count;
    if (piecesOf(back, unit, unit + 1).length) return 0;
  }
  return 0;
}

/** Words without letters stand where the letters around them do. */
function projectMarks({ now, runs }: Alignment, unit: number, marks: string) {
  const [before] = piecesOf(runs, unit - 1, unit);
  const [after] = piecesOf(runs, unit, unit + 1);
  if (!before || !after || after.to !== before.to + 1) return null;
  const span = marksBetween(now, after.to, marks);
  return span && { span, surviving: 1 };
}

/** The parts of the runs that lie between two letters of the text they come from. */
export function piecesOf(runs: readonly Run[], first: number, last: number): Run[] {
  const pieces: Run[] = [];
  for (let i = runEndingAfter(runs, first); i < runs.length; i++) {
    const run = runs[i];
    if (!run || run.from >= last) break;
    const from = Math.max(first, run.from);
    const length = Math.min(last, run.from + run.length) - from;
    pieces.push({ from, to: run.to + from - run.from, length });
  }
  return pieces;
}

function runEndingAfter(runs: readonly Run[], unit: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (run && run.from + run.length <= unit) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Piece extends Run {
  /** Characters of the former text. */
  letters: number;
}

/** Of the groups of pieces that stand together now, with no more than `gap` between neighbours, the largest. */
function largestGroup({ former, now }: Alignment, runs: readonly Run[], gap: number): Piece[] {
  const groups: Piece[][] = [];
  let last: Run | undefined;
  for (const run of runs.toSorted((a, b) => a.to - b.to)) {
    const piece = { ...run, letters: characterCount(former, run.from, run.from + run.length) };
    const near = last && (now.at[run.to] ?? 0) - (now.at[last.to + last.length - 1] ?? 0) <= gap;
    if (near) groups.at(-1)?.push(piece);
    else groups.push([piece]);
    last = run;
  }
  const [largest = []] = groups.sort((a, b) => lettersOfPieces(b) - lettersOfPieces(a));
  return largest;
}

function lettersOfPieces(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { letters }) => sum + letters, 0);
}
