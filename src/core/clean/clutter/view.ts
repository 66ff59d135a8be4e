import type { Candidate } from '../draft/candidate.ts';
import type { Draft } from '../draft/draft.ts';
import { fold } from '../lexicon/fold.ts';
import { runsOf } from '../lexicon/foldedWords.ts';
import { packFor } from '../lexicon/packs/all.ts';
import { remembered } from '../lexicon/remembered.ts';
import { endsSentence } from '../lexicon/sentence.ts';
import { LETTER, MARK, NUMBER } from '../lexicon/signs.ts';
import { textWeight } from '../lexicon/textWeight.ts';
import { densestRun } from './densestRun.ts';
import { factsOf } from './lineFacts.ts';
import { type Steps, stepsTo } from './nearest.ts';
import { type Sums, sumsOf } from './sums.ts';

/** What is known of a draft as a whole when each of its candidates is judged. */
export interface View {
  all: readonly Candidate[];
  /** The candidates that no step has left out so far. What follows is in their order. */
  staying: readonly Candidate[];
  /** Of each: its place among all. */
  places: readonly number[];
  /** Of each: its text weight, links counting a fifth. */
  weights: readonly number[];
  /** Of each: the facts of its line, the words ahead in it, and 1 where it ends a sentence. */
  facts: readonly (readonly number[])[];
  words: readonly (readonly Word[])[];
  ends: readonly number[];
  /** Of each: the steps to the nearest line of prose, and to the nearest heading. */
  toProse: Steps;
  toHeading: Steps;
  /** Of all candidates: the steps to the nearest that is left out. */
  toLeftOut: Steps;
  /**
   * Sums from the start: of the weights up to `MOST_WORTH`, of sentences' ends, of lines with phrases of clutter; among all
   * candidates, of those that are left out.
   */
  sums: { weights: Sums; ends: Sums; cues: Sums; leftOut: Sums };
  /** Of each: the weight of all before it. */
  before: Sums;
  run: { from: number; to: number };
  /** Place of the title among the staying, -1 where there is none. */
  title: number;
  /** How often each text stands there. */
  times: ReadonlyMap<string, number>;
  headline: ReadonlySet<Word>;
  description: ReadonlySet<Word>;
  you: ReadonlySet<Word>;
  we: ReadonlySet<Word>;
  shortShare: number;
  clutterShare: number;
  /** Of each: what heads its section of clutter; none of what stands in no such section. */
  heads: readonly (Head | undefined)[];
  /** In a page: those that stand in the same parent, and those that its template prints in one way. */
  parents: ReadonlyMap<Candidate, Group>;
  kin: ReadonlyMap<Candidate, Group>;
}

/** What heads the section of clutter that a candidate stands in, and how far before it. */
export interface Head {
  reason: string;
  steps: number;
}

/** Candidates that the page sets alike. */
export interface Group {
  count: number;
  weight: number;
  /** The weight that stands in links. */
  linked: number;
  /** The weight of its prose. */
  prose: number;
  /** How many end a sentence. */
  ends: number;
}

/** In the mean of many lines none counts for more. */
const MOST_WORTH = 400;
/** Lines lighter than this are short. */
const SHORT = 60;
/** A line is prose from this weight on. */
const LONG = 150;
/** Without its links, a line is prose of its group from this weight on; from that on it closes a section of clutter. */
const PROSE = 80;
const CLOSES = 250;
/** Reasons whose heading opens a section of clutter. */
export const HEADS = /related|comments|promotion|consent|navigation/;

/** The candidates that no step has left out so far. */
function stayingOf(draft: Draft): Candidate[] {
  return draft.candidates.filter(({ block }) => !block.removal);
}

/** The view of a draft that its candidates are judged from. */
export function viewOf(draft: Draft): View {
  const { candidates: all, title, lang, declared } = draft;
  const staying = stayingOf(draft);
  const weights = staying.map(
    ({ block, linked }) => textWeight(block.text) * (1 - 0.8 * (linked ?? 0)),
  );
  const pack = packFor(lang);
  const clutter = all.filter(({ cues, block }) => cues.length > 0 || block.removal);
  const places = placesOf(all);
  const heads = headsOf(all);
  const leftOut = all.map(({ block }) => block.removal !== undefined);
  const ends = staying.map(({ block }) => Number(endsSentence(block.text)));
  return {
    all,
    staying,
    places,
    weights,
    facts: staying.map(({ block }) => factsOf(block.text)),
    words: staying.map(({ block }) => wordsAhead(block.text)),
    ends,
    toProse: stepsTo(weights.map((weight) => weight >= LONG)),
    toHeading: stepsTo(staying.map(({ block }) => block.kind === 'heading')),
    toLeftOut: stepsTo(leftOut),
    sums: {
      weights: sumsOf(weights.map((weight) => Math.min(weight, MOST_WORTH))),
      ends: sumsOf(ends),
      cues: sumsOf(staying.map(({ cues }) => Number(cues.length > 0))),
      leftOut: sumsOf(leftOut.map(Number)),
    },
    before: sumsOf(weights),
    run: densestRun(weights),
    title: staying.findIndex(({ block }) => block.kind === 'title'),
    times: timesOf(staying),
    headline: longWords(title),
    description: longWords(declared.description),
    you: new Set(pack.you.flatMap((word) => wordsOf(word))),
    we: new Set(pack.we.flatMap((word) => wordsOf(word))),
    shortShare: weights.filter((weight) => weight < SHORT).length / Math.max(1, weights.length),
    clutterShare: clutter.length / Math.max(1, all.length),
    heads: places.map((place) => heads[place]),
    parents: groupsBy(staying, ({ place }) => place?.parent),
    kin: groupsBy(staying, ({ place }) => place?.kin),
  };
}

/** A word's hash. */
export type Word = number;

/** The words of a text, folded, of at least so many letters; of scripts that do not part them, what stands between signs. */
export function wordsOf(text: string, shortest = 1): Word[] {
  return runsOf(fold(text), LETTER | NUMBER | MARK, shortest);
}

/** So much of a text is searched for words that it has in common with others. UTF-16 units. */
const SEARCHED = 1500;

/** The words ahead in a text. */
const wordsAhead = remembered((text): readonly Word[] => wordsOf(text.slice(0, SEARCHED)));

/** Words of fewer letters say little of what a text is about. */
const LONG_WORD = 4;

function longWords(text: string | null): Set<Word> {
  return new Set(wordsOf(text ?? '', LONG_WORD));
}

function placesOf(all: readonly Candidate[]): number[] {
  return [...all.keys()].filter((at) => !all[at]?.block.removal);
}

function timesOf(staying: readonly Candidate[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const { block } of staying) times.set(block.text, (times.get(block.text) ?? 0) + 1);
  return times;
}

/** Of each candidate: the nearest line before it that heads a section of clutter, none of prose between. */
function headsOf(candidates: readonly Candidate[]): (Head | undefined)[] {
  let open: { reason: string; at: number } | null = null;
  return candidates.map((one, at) => {
    const head = open ? { reason: open.reason, steps: at - open.at } : undefined;
    if (textWeight(one.block.text) * (1 - (one.linked ?? 0)) >= CLOSES) open = null;
    const cue = one.cues.find(({ manner, reason }) => manner === 'whole' && HEADS.test(reason));
    if (cue && one.block.text.length < 80) open = { reason: cue.reason, at };
    return head;
  });
}

function groupsBy(
  staying: readonly Candidate[],
  keyOf: (one: Candidate) => string | number | undefined,
): Map<Candidate, Group> {
  const groups = new Map<string | number, Group>();
  const found = new Map<Candidate, Group>();
  for (const one of staying) {
    const key = keyOf(one);
    if (key === undefined) continue;
    const group = groups.get(key) ?? { count: 0, weight: 0, linked: 0, prose: 0, ends: 0 };
    groups.set(key, group);
    found.set(one, group);
    const weight = textWeight(one.block.text);
    const linked = weight * (one.linked ?? 0);
    group.count++;
    group.weight += weight;
    group.linked += linked;
    if (weight - linked >= PROSE) group.prose += weight - linked;
    if (endsSentence(one.block.text)) group.ends++;
  }
  return found;
}
