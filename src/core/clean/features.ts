import type { Candidate } from './candidate.ts';
import { dateIn } from './dates.ts';
import type { Draft } from './draft.ts';
import { essence, fold } from './fold.ts';
import type { Pack } from './pack.ts';
import { packFor } from './packs/all.ts';
import { HINTS, type Hint } from './place.ts';
import { remembered } from './remembered.ts';
import { endsSentence, sentenceCount } from './sentence.ts';
import { textWeight } from './textWeight.ts';

/** What speaks for or against a candidate, by name; each name has a weight. */
export type Features = string[];

/** Lines as long as this are worth nothing to the densest run; shorter ones cost it. */
const BREAK_EVEN = 75;
const MOST_WORTH = 600;

/** The candidates that no step has left out so far. Clutter known as such parts no neighbours. */
export function stayingOf(draft: Draft): Candidate[] {
  return draft.candidates.filter(({ block }) => !block.removal);
}

/** The features of every candidate that stays so far, in order. */
export function featuresOf(draft: Draft): Features[] {
  const view = viewOf(draft);
  return view.candidates.map((one, at) => {
    const features: Features = ['bias'];
    ofText(one, view, features);
    ofCues(one, features);
    ofPosition(at, view, features);
    ofNeighbours(at, view, features);
    if (one.place) ofPlace(one, features);
    return features;
  });
}

interface View {
  candidates: readonly Candidate[];
  weights: number[];
  /** Of each candidate: the weight of all before it, as a share of the whole. */
  before: number[];
  run: { from: number; to: number };
  title: number;
  repeated: ReadonlyMap<string, number>;
  headline: ReadonlySet<string>;
  you: ReadonlySet<string>;
  we: ReadonlySet<string>;
  shortShare: number;
  /** Share of lines that hold phrases of clutter or are left out already. */
  clutterShare: number;
  /** Candidates with clutter known as such right before or after them. */
  beside: ReadonlySet<Candidate>;
  /** What heads the section of clutter that a candidate stands in, and how far before it. */
  heads: ReadonlyMap<Candidate, { reason: string; steps: number }>;
  isCased: boolean;
}

function personsOf(pack: Pack) {
  return { you: new Set(pack.you.map(fold)), we: new Set(pack.we.map(fold)) };
}

function viewOf(draft: Draft): View {
  const candidates = stayingOf(draft);
  const weights = candidates.map(
    ({ block, linked }) => textWeight(block.text) * (1 - 0.8 * (linked ?? 0)),
  );
  const whole = Math.max(
    1,
    weights.reduce((sum, one) => sum + one, 0),
  );
  const before: number[] = [];
  let sum = 0;
  for (const weight of weights) {
    before.push(sum / whole);
    sum += weight;
  }
  const repeated = new Map<string, number>();
  for (const { block } of candidates) repeated.set(block.text, (repeated.get(block.text) ?? 0) + 1);
  const short = weights.filter((weight) => weight < 60).length;
  return {
    candidates,
    weights,
    before,
    run: densestRun(weights),
    title: candidates.findIndex(({ block }) => block.kind === 'title'),
    repeated,
    headline: new Set(
      essence(draft.title ?? '')
        .split(' ')
        .filter((word) => word.length > 3),
    ),
    ...personsOf(packFor(draft.lang)),
    shortShare: short / Math.max(1, weights.length),
    clutterShare: clutterShare(draft.candidates),
    beside: besideOf(draft.candidates),
    heads: headsOf(draft.candidates),
    isCased: !/^(zh|ja|ko|ar|he|fa|hi|th|my|ur)/.test(draft.lang ?? ''),
  };
}

/** The stretch of lines whose worth (weight over the break-even) adds up to most. */
export function densestRun(weights: readonly number[]): { from: number; to: number } {
  let best = { from: 0, to: -1 };
  let most = 0;
  let from = 0;
  let sum = 0;
  weights.forEach((weight, at) => {
    if (sum <= 0) {
      sum = 0;
      from = at;
    }
    sum += Math.min(weight, MOST_WORTH) - BREAK_EVEN;
    if (sum > most) {
      most = sum;
      best = { from, to: at };
    }
  });
  return best;
}

function clutterShare(candidates: readonly Candidate[]): number {
  const clutter = candidates.filter(({ cues, block }) => cues.length > 0 || block.removal);
  return clutter.length / Math.max(1, candidates.length);
}

function besideOf(candidates: readonly Candidate[]): Set<Candidate> {
  const isOut = (at: number) => candidates[at]?.block.removal !== undefined;
  return new Set(candidates.filter((_, at) => isOut(at - 1) || isOut(at + 1)));
}

const HEADS = /related|comments|promotion|consent|navigation/;

/** The nearest line before each candidate that heads a section of clutter, none of prose between. */
function headsOf(candidates: readonly Candidate[]): View['heads'] {
  const heads = new Map<Candidate, { reason: string; steps: number }>();
  let open: { reason: string; at: number } | null = null;
  candidates.forEach((one, at) => {
    if (open) heads.set(one, { reason: open.reason, steps: at - open.at });
    if (textWeight(one.block.text) * (1 - (one.linked ?? 0)) >= 250) open = null;
    const cue = one.cues.find(({ manner, reason }) => manner === 'whole' && HEADS.test(reason));
    if (cue && one.block.text.length < 80) open = { reason: cue.reason, at };
  });
  return heads;
}

const LENGTHS = [8, 16, 25, 40, 60, 80, 100, 130, 170, 220, 300, 450, 700, 1100];

function bucket(value: number, steps: readonly number[]): number {
  let at = 0;
  while (at < steps.length && value >= (steps[at] ?? 0)) at++;
  return at;
}

function ofText(one: Candidate, view: View, features: Features): void {
  const { text, kind } = one.block;
  const size = bucket(textWeight(text), LENGTHS);
  features.push(...(view.isCased ? ofCasedLine : ofLine)(text));
  const times = view.repeated.get(text) ?? 1;
  if (times > 1) features.push(`said ${Math.min(4, times)} times ${size >> 2}`);
  ofPersons(text, view, size, features);
  ofHeadline(text, view, size, features);
  if (kind !== 'paragraph') features.push(`kind ${kind}`, `kind ${kind} ${size >> 1}`);
  if (one.settled) features.push('settled');
}

const ofLine = remembered((text) => lineFeatures(text, false));
const ofCasedLine = remembered((text) => lineFeatures(text, true));

/** What a line says of itself, wherever it stands. */
function lineFeatures(text: string, isCased: boolean): Features {
  const features: Features = [];
  const weight = textWeight(text);
  const size = bucket(weight, LENGTHS);
  const ends = endsSentence(text);
  features.push(`length ${size}`);
  features.push(`${ends ? 'ends' : 'no end'} ${size >> 1}`);
  if (/[:：]$/.test(text)) features.push('ends with a colon');
  if (/(…|\.\.\.)["'»”]?$/.test(text)) features.push(`trails off ${size >> 2}`);
  if (/\?$/.test(text)) features.push(`asks ${size >> 2}`);
  if (/^["'«“„‘]/.test(text)) features.push('opens a quote');
  if (/^\p{Ll}/u.test(text)) features.push('begins small');
  features.push(`sentences ${Math.min(4, sentenceCount(text))}`);
  const commas = text.match(/[,،、，;]/g)?.length ?? 0;
  features.push(`commas ${Math.min(4, commas)} ${weight > 80 ? 'long' : 'short'}`);
  if (isCased) ofCase(text, size, features);
  const digits = (text.match(/\d/g)?.length ?? 0) / text.length;
  if (digits > 0) features.push(`digits ${bucket(digits, [0.03, 0.08, 0.15, 0.3])}`);
  if (/[|•·›»→▶►✓✔★☆]/.test(text) && !/[«»].*[«»]/.test(text)) features.push('has a sign of lists');
  if (/©|®|™/.test(text)) features.push('has a copyright sign');
  if (/https?:|www\.|\w@\w+\.\w|\.(com|org|net|de|fr|co)\b/i.test(text))
    features.push(`has an address ${size >> 2}`);
  if (/[@#]\w/.test(text)) features.push(`has a handle ${size >> 2}`);
  if (/[$€£¥]\s?\d|\d\s?[$€£¥]/.test(text)) features.push(`has a price ${size >> 2}`);
  if (text.length < 200 && dateIn(text)) features.push(`has a date ${size >> 1}`);
  return features;
}

/** Prose is written in small letters; names, buttons and headlines are not. */
function ofCase(text: string, size: number, features: Features): void {
  const words = text.match(/[\p{L}][\p{L}'’-]*/gu) ?? [];
  if (words.length === 0) return void features.push('no words');
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length / words.length;
  features.push(`small words ${bucket(small, [0.01, 0.3, 0.5, 0.65, 0.8])} ${size >> 2}`);
  if (words.length >= 2 && !/\p{Ll}/u.test(text)) features.push('all capitals');
  if (size <= 5) features.push(`words ${Math.min(9, words.length)}`);
}

function ofPersons(text: string, view: View, size: number, features: Features): void {
  const words = essence(text.slice(0, 1500)).split(' ');
  const you = words.filter((word) => view.you.has(word)).length;
  const we = words.filter((word) => view.we.has(word)).length;
  if (you > 0) features.push(`you ${Math.min(3, you)} ${size >> 2}`);
  if (we > 0) features.push(`we ${Math.min(2, we)} ${size >> 2}`);
  if (you > 0 && we > 0) features.push('you and we');
}

function ofHeadline(text: string, view: View, size: number, features: Features): void {
  if (view.headline.size < 3) return;
  const words = new Set(essence(text.slice(0, 1500)).split(' '));
  let common = 0;
  for (const word of view.headline) if (words.has(word)) common++;
  features.push(`headline words ${Math.min(3, common)} ${size >> 2}`);
}

function ofCues(one: Candidate, features: Features): void {
  const size = bucket(textWeight(one.block.text), [40, 100, 250]);
  for (const { reason, manner, count } of one.cues) {
    features.push(`${manner} ${reason}`, `${manner} ${reason} ${size}`);
    if (manner === 'holds' && count > 1) features.push(`holds more ${reason}`);
  }
  if (one.cues.length > 0) features.push(`cues ${Math.min(4, one.cues.length)}`);
}

function ofPosition(at: number, view: View, features: Features): void {
  const { run, title, before, weights, shortShare } = view;
  const fromRun = at < run.from ? at - run.from : at > run.to ? at - run.to : 0;
  const side = fromRun < 0 ? 'before' : fromRun > 0 ? 'after' : 'in';
  const size = bucket(weights[at] ?? 0, [40, 100, 200]);
  features.push(
    `${side} run ${bucket(Math.abs(fromRun), [1, 2, 3, 5, 9, 20])}`,
    `${side} run size ${size}`,
  );
  if (title >= 0)
    features.push(
      at > title ? `after title ${bucket(at - title, [2, 4, 8, 16, 40])}` : 'before title',
    );
  if (title >= 0) features.push(`${at > title ? 'after' : 'before'} title size ${size}`);
  features.push(`depth ${bucket(before[at] ?? 0, [0.02, 0.1, 0.3, 0.5, 0.7, 0.85, 0.95])}`);
  const left = weights.length - 1 - at;
  features.push(`from end ${bucket(left, [1, 2, 4, 8, 20])}`);
  features.push(`page short ${bucket(shortShare, [0.1, 0.3, 0.5, 0.7, 0.85])} ${size}`);
  features.push(
    `page clutter ${bucket(view.clutterShare, [0.001, 0.02, 0.06, 0.12, 0.25, 0.4])} ${size}`,
  );
  const one = view.candidates[at];
  if (one && size < 2 && view.beside.has(one)) features.push(`beside clutter ${size}`);
  const head = one && view.heads.get(one);
  if (head) {
    features.push(`under ${head.reason} ${size}`, `under a head ${bucket(head.steps, [2, 4, 9])}`);
  }
}

const NEIGHBOURS = [30, 70, 130, 250];

function ofNeighbours(at: number, view: View, features: Features): void {
  const { weights, candidates } = view;
  const size = bucket(weights[at] ?? 0, [40, 100, 200]);
  for (const step of [-2, -1, 1, 2]) {
    const near = candidates[at + step];
    if (!near) {
      features.push(`${step} none`);
      continue;
    }
    const weight = bucket(weights[at + step] ?? 0, NEIGHBOURS);
    features.push(`${step} length ${weight}`);
    if (Math.abs(step) === 1) {
      features.push(`${step} length ${weight} size ${size}`);
      features.push(`${step} ${endsSentence(near.block.text) ? 'ends' : 'no end'} ${size}`);
      if (near.cues.length > 0) features.push(`${step} has cues ${size}`);
      if (near.block.kind !== 'paragraph') features.push(`${step} kind ${near.block.kind}`);
    }
  }
  for (const reach of [3, 8]) {
    features.push(`around ${reach} back ${meanBucket(weights, at - reach, at)} ${size}`);
    features.push(`around ${reach} on ${meanBucket(weights, at + 1, at + 1 + reach)} ${size}`);
  }
}

function meanBucket(weights: readonly number[], from: number, to: number): number {
  let sum = 0;
  let count = 0;
  for (let at = Math.max(0, from); at < Math.min(weights.length, to); at++) {
    sum += Math.min(weights[at] ?? 0, 400);
    count++;
  }
  return count === 0 ? 9 : bucket(sum / count, [25, 50, 80, 120, 180, 260]);
}

const NAMES = Object.keys(HINTS) as Hint[];

function ofPlace({ place, linked, block }: Candidate, features: Features): void {
  if (!place) return;
  const size = bucket(textWeight(block.text), [40, 100, 200]);
  features.push(`tag ${place.tag}`, `tag ${place.tag} ${size}`);
  features.push(`linked ${bucket(linked ?? 0, [0.01, 0.2, 0.5, 0.9])} ${size}`);
  for (const name of NAMES) {
    if ((place.near & HINTS[name]) !== 0) features.push(`near ${name}`, `near ${name} ${size}`);
    else if ((place.around & HINTS[name]) !== 0)
      features.push(`around ${name}`, `around ${name} ${size}`);
  }
  features.push(
    place.inside
      ? `inside ${Math.min(4, place.distance)} ${size}`
      : `outside ${Math.min(6, place.distance)} ${size}`,
  );
  features.push(`company ${bucket(place.company, [0.01, 0.1, 0.3, 0.6])} ${size}`);
}
