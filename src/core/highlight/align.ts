import { commonRuns, type Run } from './commonRuns.ts';
import { endsLine, endsWord, type Letters, lettersOf, spaceAfter } from './letters.ts';
import { Pairing, type Stretch } from './pairing.ts';
import { passagesInOrder } from './passagesInOrder.ts';
import { shingles } from './shingles.ts';
import { slide } from './slide.ts';
import { uncross } from './uncross.ts';

/** Which letters of a former text stand where in the text as it is now. */
export interface Alignment {
  former: Letters;
  now: Letters;
  /** In the order of the former text; no letter of either text is in two runs. */
  runs: readonly Run[];
  /** The same runs the other way: from the text as it is now, in its order. */
  back: readonly Run[];
}

/** Letters in a row that, where they stand once in both texts, are the same passage. */
const SHINGLE = 12;
/** Letters, small edits aside, that a passage out of its order must have to count as moved. */
const MOVED = 2 * SHINGLE;
/** The share of a line that must have stayed together to count as the line, though it is short. */
const MOST_OF_LINE = 0.65;
/** Pairs of letters to compare in one gap at most. */
const CELLS = 512 * 512;
/** Two letters of any two texts agree about once in so many times. */
const ODDS = 10;
/** Letters of a part of a word that say which word it was. */
const PART = 4;
/** How often gaps are divided by what is found in them. */
const DIVISIONS = 4;

/** Takes time in proportion to the texts' length: the limits above bound what any letter costs. */
export function align(formerText: string, text: string): Alignment {
  return alignLetters(lettersOf({ text: formerText }), lettersOf({ text }));
}

/** The same of texts, or parts of them, whose letters have been read. */
export function alignLetters(former: Letters, now: Letters): Alignment {
  const pairing = new Pairing(former, now);
  // Twice: once its first copy has found its place, a passage that stood twice is the only one that is left.
  for (let round = 0; round < 2; round++) {
    pairUnique(pairing, pairing.whole);
    fillGaps(pairing, pairing.whole, DIVISIONS);
  }
  uncross(pairing, CELLS, (gap) => pairCommonRuns(pairing, gap));
  fillGaps(pairing, pairing.whole, DIVISIONS);
  slide(pairing);
  return alignmentBy(former, now, pairing.runsIn(pairing.whole));
}

/** An alignment whose runs have been found before, or elsewhere. */
export function alignmentBy(former: Letters, now: Letters, runs: readonly Run[]): Alignment {
  const back = runs.map(({ from, to, length }) => ({ from: to, to: from, length }));
  return { former, now, runs, back: back.sort((a, b) => a.from - b.from) };
}

function pairUnique(pairing: Pairing, stretch: Stretch): void {
  pairShingles(pairing, stretch);
  partBrokenWords(pairing, stretch);
  extend(pairing, stretch);
  dropStrays(pairing, stretch);
}

function fillGaps(pairing: Pairing, stretch: Stretch, divisions: number): void {
  for (const gap of gapsIn(pairing, stretch)) {
    const cells = (gap.fromEnd - gap.from) * (gap.toEnd - gap.to);
    if (cells <= CELLS) pairCommonRuns(pairing, gap);
    else pairUnique(pairing, gap);
    if (divisions && pairing.anyIn(gap)) fillGaps(pairing, gap, divisions - 1);
  }
}

/** Pairs what stands once in either stretch (the idea of patience diff, on letters). */
function pairShingles(pairing: Pairing, { from, fromEnd, to, toEnd }: Stretch): void {
  const places = freeShingles(pairing.now, pairing.back, to, toEnd);
  for (const [shingle, start] of freeShingles(pairing.former, pairing.to, from, fromEnd)) {
    const place = places.get(shingle);
    if (place !== undefined) pairing.pairAll(start, place, SHINGLE);
  }
}

/** Where each shingle of unpaired letters that stands there only once begins, in order. */
function freeShingles(letters: Letters, pairs: Int32Array, from: number, end: number) {
  const places = new Map<number, number>();
  const repeated = new Set<number>();
  let firstFree = from;
  let next = from;
  shingles(letters.folded.slice(from, end), SHINGLE).forEach((shingle, i) => {
    for (; next < from + i + SHINGLE; next++) if (pairs[next] !== -1) firstFree = next + 1;
    if (firstFree > from + i) return;
    if (places.has(shingle)) repeated.add(shingle);
    else places.set(shingle, from + i);
  });
  for (const shingle of repeated) places.delete(shingle);
  return places;
}

/** Parts the letters at both ends of each run that are not a whole word in both texts, unless that is all. */
function partBrokenWords(pairing: Pairing, stretch: Stretch): void {
  for (const { from, to, length } of pairing.runsIn(stretch)) {
    let head = 0;
    while (head < length && !startsWords(pairing, from + head, to + head)) head++;
    let tail = length;
    while (tail > head && !startsWords(pairing, from + tail, to + tail)) tail--;
    if (head >= tail) continue;
    pairing.part({ from, to, length: head });
    pairing.part({ from: from + tail, to: to + tail, length: length - tail });
  }
}

function startsWords({ former, now }: Pairing, from: number, to: number): boolean {
  return endsWord(former, from - 1) && endsWord(now, to - 1);
}

/** Lengthens each run of a stretch by the whole words that agree, both ways. */
function extend(pairing: Pairing, { from, fromEnd }: Stretch): void {
  for (let unit = from; unit < fromEnd; unit++) lengthen(pairing, unit, 1);
  for (let unit = fromEnd - 1; unit >= from; unit--) lengthen(pairing, unit, -1);
}

function lengthen(pairing: Pairing, from: number, step: 1 | -1): void {
  const to = pairing.to[from] ?? -1;
  if (to < 0) return;
  let agreeing = 0;
  while (pairing.fits(from + (agreeing + 1) * step, to + (agreeing + 1) * step)) agreeing++;
  const count = wholeWords(pairing, from, to, step, agreeing);
  for (let i = 1; i <= count; i++) pairing.pair(from + i * step, to + i * step);
}

/** How many of `count` letters next to a pair are whole words. */
function wholeWords(
  pairing: Pairing,
  from: number,
  to: number,
  step: 1 | -1,
  count: number,
): number {
  const before = step > 0 ? 1 : 0;
  let whole = 0;
  for (let i = 1; i <= count; i++)
    if (startsWords(pairing, from + i * step + before, to + i * step + before)) whole = i;
  return whole;
}

/**
 * Parts what is out of order and too short to be sure: a long word that was deleted here and used there. The
 * shortest go first, so that they do not break what they stand in.
 */
function dropStrays(pairing: Pairing, stretch: Stretch): void {
  for (let least = SHINGLE + 4; least <= MOVED; least += 4) {
    const passages = passagesInOrder(pairing.runsIn(stretch));
    if (passages.length < 2) return;
    for (const passage of passages)
      if (passage.reduce((sum, run) => sum + run.length, 0) < least && !isLine(pairing, passage))
        for (const run of passage) pairing.part(run);
  }
}

/** Whether a passage is most of a line in both texts: a heading whose section stands elsewhere now. */
function isLine({ former, now }: Pairing, [run, ...others]: readonly Run[]): boolean {
  if (!run || others.length) return false;
  const room = run.length / MOST_OF_LINE;
  const line = (letters: Letters, start: number) => {
    let [first, end] = [start, start + run.length];
    while (end - first <= room && !endsLine(letters, first - 1)) first--;
    while (end - first <= room && !endsLine(letters, end - 1)) end++;
    return end - first <= room;
  };
  return line(former, run.from) && line(now, run.to);
}

/**
 * What is left between neighbours. Where a gap's two neighbours stand apart now, its first line may still go
 * with the one before it and its last with the one after it.
 */
function gapsIn(pairing: Pairing, stretch: Stretch): Stretch[] {
  const gaps: Stretch[] = [];
  let [from, to] = [stretch.from, stretch.to];
  const end: Run = { from: stretch.fromEnd, to: stretch.toEnd, length: 0 };
  for (const next of [...pairing.runsIn(stretch), end]) {
    if (next.from > from) {
      const gap = { from, fromEnd: next.from, to, toEnd: next.to };
      if (to <= next.to && pairing.freeAfter(to) >= next.to) gaps.push(gap);
      else gaps.push(...outerGaps(pairing, gap));
    }
    [from, to] = [next.from + next.length, next.to + next.length];
  }
  return gaps;
}

function outerGaps(pairing: Pairing, { from, fromEnd, to, toEnd }: Stretch): Stretch[] {
  let first = from;
  while (first < fromEnd && !endsLine(pairing.former, first - 1)) first++;
  let last = fromEnd;
  while (last > first && !endsLine(pairing.former, last - 1)) last--;
  const before = Math.min(pairing.freeAfter(to), to + reachOf(first - from));
  const after = Math.max(pairing.freeBefore(toEnd), toEnd - reachOf(fromEnd - last));
  return [
    { from, fromEnd: first, to, toEnd: before },
    { from: last, fromEnd, to: after, toEnd },
  ];
}

/** Letters to look through for `length` letters, some of them replaced by more. */
function reachOf(length: number): number {
  return 2 * length + SHINGLE;
}

/** Word by word where whole words agree, else by telling parts of words. */
function pairCommonRuns(pairing: Pairing, { from, fromEnd, to, toEnd }: Stretch): void {
  const former = spaced(pairing.former, from, fromEnd);
  const now = spaced(pairing.now, to, toEnd);
  const shortest = telling(former.text.length * now.text.length);
  for (const run of commonRuns(former.text, now.text, shortest)) {
    const words = former.text.slice(run.from, run.from + run.length).matchAll(/[^ ]+/g);
    for (const { index, 0: word } of words) {
      const unit = former.units[run.from + index] ?? 0;
      const place = now.units[run.to + index] ?? 0;
      const end = word.length;
      const whole =
        startsWords(pairing, unit, place) && startsWords(pairing, unit + end, place + end);
      if (whole || end >= PART) pairing.pairAll(unit, place, end);
    }
  }
}

/** Letters in a row that agree by chance in less than one of so many places, where two agree once in `ODDS`. */
function telling(places: number): number {
  return Math.max(3, Math.ceil(Math.log(places) / Math.log(ODDS)));
}

/** Letters with a space wherever a word ends, so that a short word can be told from a part of a longer one. */
function spaced(letters: Letters, from: number, end: number): { text: string; units: number[] } {
  let text = '';
  const units: number[] = [];
  for (let unit = from - 1; unit < end; unit++) {
    if (unit >= from) {
      text += letters.folded.charAt(unit);
      units.push(unit);
    }
    if (spaceAfter(letters, unit)) {
      text += ' ';
      units.push(-1);
    }
  }
  return { text, units };
}
