import { HINTS } from '../draft/place.ts';
import { textWeight } from '../lexicon/textWeight.ts';
import type { Element, Found } from './readHtml.ts';

/** Hints that speak for the content: they count however much of the page an element holds. */
const WELCOME =
  HINTS.article |
  HINTS.main |
  HINTS.body |
  HINTS.figure |
  HINTS.caption |
  HINTS.summary |
  HINTS.headline;
/** An element with this share of the page's prose is the page: its class says nothing of one passage. */
const MOST = 0.5;
/** A line is prose from this weight on. */
const PROSE = 80;
const FARTHEST = 9;

/** Tells each candidate where in the page it stands. Works in document order: parents come first. */
export function placeAll(found: readonly Found[], elements: readonly Element[]): void {
  const prose = proseOf(found, elements);
  const whole = prose.reduce((most, one) => Math.max(most, one), 1);
  const around = hintsAround(elements, prose, whole);
  const container = containerOf(found, elements, prose);
  const inside = insideOf(elements, container);
  const distance = distances(elements, container);
  const own = ownProse(found, elements);
  const wholeOwn = Math.max(
    1,
    own.reduce((sum, one) => sum + one, 0),
  );
  for (const { one, element } of found) {
    const { tag, parent, name } = elements[element] ?? { tag: '', parent: -1, name: '' };
    const grand = elements[parent]?.parent ?? -1;
    const near =
      speaking(elements, element, prose, whole) |
      speaking(elements, parent, prose, whole) |
      speaking(elements, grand, prose, whole);
    one.place = {
      tag,
      element,
      parent,
      kin: `${elements[parent]?.name ?? ''} ${name}`,
      near,
      around: around[element] ?? 0,
      distance: distance[element] ?? FARTHEST,
      inside: inside[element] === true,
      company: (own[parent] ?? 0) / wholeOwn,
    };
  }
}

/** How much of a candidate is prose: its weight without links, nothing of short lines. */
function proseIn({ one }: Found): number {
  const weight = textWeight(one.block.text);
  return weight < PROSE || one.block.kind === 'figure' ? 0 : weight * (1 - (one.linked ?? 0));
}

/** The prose inside each element, however deep. */
function proseOf(found: readonly Found[], elements: readonly Element[]): number[] {
  const sums = new Array<number>(elements.length).fill(0);
  for (const each of found) sums[each.element] = (sums[each.element] ?? 0) + proseIn(each);
  for (let at = elements.length - 1; at >= 0; at--) {
    const parent = elements[at]?.parent ?? -1;
    if (parent >= 0) sums[parent] = (sums[parent] ?? 0) + (sums[at] ?? 0);
  }
  return sums;
}

/** The prose of each element's own lines and children's lines: what stands in the same row. */
function ownProse(found: readonly Found[], elements: readonly Element[]): number[] {
  const sums = new Array<number>(elements.length).fill(0);
  for (const each of found) {
    const parent = elements[each.element]?.parent ?? -1;
    if (parent >= 0) sums[parent] = (sums[parent] ?? 0) + proseIn(each);
  }
  return sums;
}

function speaking(
  elements: readonly Element[],
  at: number,
  prose: readonly number[],
  whole: number,
): number {
  const hints = elements[at]?.hints ?? 0;
  return (prose[at] ?? 0) >= whole * MOST ? hints & WELCOME : hints;
}

function hintsAround(
  elements: readonly Element[],
  prose: readonly number[],
  whole: number,
): number[] {
  const all: number[] = [];
  elements.forEach(({ parent }, at) => {
    all.push((all[parent] ?? 0) | speaking(elements, at, prose, whole));
  });
  return all;
}

/**
 * The element that holds the content: each line of prose speaks for its parent, half for the next one up,
 * a quarter for the one above; the strongest wins.
 */
function containerOf(
  found: readonly Found[],
  elements: readonly Element[],
  prose: readonly number[],
): number {
  const votes = new Map<number, number>();
  const against =
    HINTS.comments |
    HINTS.footer |
    HINTS.consent |
    HINTS.related |
    HINTS.aside |
    HINTS.dialog |
    HINTS.navigation;
  for (const each of found) {
    const weight = Math.min(proseIn(each), 800);
    if (weight === 0) continue;
    let share = 1;
    for (let at = elements[each.element]?.parent ?? -1, step = 0; at >= 0 && step < 4; step++) {
      const hints = elements[at]?.hints ?? 0;
      const trust =
        (hints & against) !== 0 ? 0.3 : (hints & (HINTS.body | HINTS.article)) !== 0 ? 1.4 : 1;
      votes.set(at, (votes.get(at) ?? 0) + weight * share * trust);
      share /= 2;
      at = elements[at]?.parent ?? -1;
    }
  }
  let best = -1;
  let most = 0;
  for (const [at, vote] of votes) {
    if (vote > most || (vote === most && (prose[at] ?? 0) > (prose[best] ?? 0))) {
      best = at;
      most = vote;
    }
  }
  return best;
}

function insideOf(elements: readonly Element[], container: number): boolean[] {
  const inside: boolean[] = [];
  elements.forEach(({ parent }, at) => {
    inside.push(at === container || inside[parent] === true);
  });
  return inside;
}

/** Steps up from each element to the nearest one that also holds the container (itself, if it is inside it). */
function distances(elements: readonly Element[], container: number): number[] {
  const shared = new Set<number>();
  for (let at = container; at >= 0; at = elements[at]?.parent ?? -1) shared.add(at);
  const steps: number[] = [];
  elements.forEach(({ parent }, at) => {
    const up = shared.has(at) ? 0 : (steps[parent] ?? 0) + 1;
    steps.push(Math.min(FARTHEST, up));
  });
  return steps;
}
