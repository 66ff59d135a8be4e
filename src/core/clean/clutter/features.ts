import { REASONS } from '../../article/block.ts';
import type { Candidate } from '../draft/candidate.ts';
import { HINTS, type Hint } from '../draft/place.ts';
import type { Phrases } from '../lexicon/pack.ts';
import { LINE_FACTS } from './lineFacts.ts';
import { isInRow } from './rescue.ts';
import { meanOf, sumOf } from './sums.ts';
import { type Group, HEADS, type View, type Word } from './view.ts';

/** One number that speaks for or against a candidate. `NONE` where there is nothing to count. */
type Feature = (one: Candidate, at: number, view: View) => number;
type Features = Record<string, Feature>;
const NONE = -1;

/** How far a look goes for lines that are left out. */
const NEAR = 8;
const MANNERS: readonly (keyof Phrases)[] = ['whole', 'opens', 'holds'];
const KINDS = ['heading', 'paragraph', 'quote', 'item', 'code', 'table', 'title', 'lede'] as const;
const TAGS = ['p', 'li', 'h1', 'h2', 'h3', 'h4', 'div', 'span', 'td', 'a', 'blockquote', 'button'];
const SIDES = [
  ['back', -1],
  ['on', 1],
] as const;

const FEATURES: Readonly<Features> = {
  ...ofLine(),
  ...ofPhrases(),
  ...ofPosition(),
  ...ofNeighbours(),
  ...ofSurroundings(),
  ...ofPlace(),
  ...ofGroup('its parent', (one, { parents }) => parents.get(one)),
  ...ofGroup('its kin', (one, { kin }) => kin.get(one)),
};

/** What the features are called. */
export const FEATURE_NAMES = Object.keys(FEATURES);

/** The features of these names, in their order, of each candidate in a view. */
export function featuresOf(view: View, names: readonly string[]): Float64Array[] {
  const rows: Float64Array[] = [];
  eachRow(view, names, (row) => rows.push(row.slice()));
  return rows;
}

/** Tells `take` the features of each candidate in turn, in a row that is used again for the next. */
export function eachRow(
  view: View,
  names: readonly string[],
  take: (row: Float64Array, one: Candidate) => void,
): void {
  const values = names.map((name) => FEATURES[name] ?? (() => NONE));
  const row = new Float64Array(values.length);
  view.staying.forEach((one, at) => {
    for (let index = 0; index < values.length; index++)
      row[index] = values[index]?.(one, at, view) ?? NONE;
    take(row, one);
  });
}

function ofLine(): Features {
  return Object.fromEntries([
    ...LINE_FACTS.map((name, index): [string, Feature] => [
      name,
      (_, at, { facts }) => facts[at]?.[index] ?? NONE,
    ]),
    ...KINDS.map((kind): [string, Feature] => [
      `kind ${kind}`,
      ({ block }) => Number(block.kind === kind),
    ]),
  ]);
}

function ofPhrases(): Features {
  const features: Features = {
    'times said': ({ block }, _, { times }) => times.get(block.text) ?? 1,
    'says you': (_, at, { words, you }) => common(words[at], you),
    'says we': (_, at, { words, we }) => common(words[at], we),
    'words of the headline': (_, at, { words, headline }) =>
      headline.size < 3 ? NONE : common(words[at], headline),
    'share of the description': (_, at, { words, description }) =>
      description.size < 4 ? NONE : common(words[at], description) / description.size,
    'kinds of phrases': ({ cues }) => cues.length,
    'heads of clutter before': (_, at, { heads }) => heads[at]?.steps ?? NONE,
  };
  for (const reason of REASONS) {
    if (HEADS.test(reason))
      features[`under ${reason}`] = (_, at, { heads }) => Number(heads[at]?.reason === reason);
    for (const manner of MANNERS) {
      features[`${manner} ${reason}`] = ({ cues }) =>
        cues.find((cue) => cue.reason === reason && cue.manner === manner)?.count ?? 0;
    }
  }
  return features;
}

function ofPosition(): Features {
  const whole = ({ before }: View) => before.at(-1) ?? 0;
  return {
    'from the run': (_, at, { run }) => (at < run.from ? at - run.from : Math.max(0, at - run.to)),
    'into the run': (_, at, { run }) => at - run.from,
    'until the run ends': (_, at, { run }) => run.to - at,
    'from the title': (_, at, { title }) => (title < 0 ? -99 : at - title),
    'weight from the title': (_, at, { title, before }) =>
      title < 0 ? NONE : (before[at] ?? 0) - (before[title] ?? 0),
    'share before': (_, at, view) => (view.before[at] ?? 0) / Math.max(1, whole(view)),
    'until the end': (_, at, { staying }) => staying.length - 1 - at,
    lines: (_, __, { staying }) => staying.length,
    'weight of all': (_, __, view) => whole(view),
    'share of short lines': (_, __, { shortShare }) => shortShare,
    'share of clutter': (_, __, { clutterShare }) => clutterShare,
  };
}

function ofNeighbours(): Features {
  const features: Features = {};
  for (const step of [-3, -2, -1, 1, 2, 3]) {
    const name = step < 0 ? `${-step} back` : `${step} on`;
    features[`${name}: weight`] = (_, at, { weights }) => weights[at + step] ?? NONE;
    features[`${name}: ends a sentence`] = (_, at, { ends }) => ends[at + step] ?? NONE;
    features[`${name}: phrases`] = beside(step, ({ cues }) => cues.length);
    features[`${name}: share of links`] = beside(step, ({ linked }) => linked ?? NONE);
    features[`${name}: paragraph`] = beside(step, ({ block }) =>
      Number(block.kind === 'paragraph'),
    );
  }
  for (const [side, step] of SIDES) {
    features[`1 ${side}: inside the container`] = beside(step, ({ place }) =>
      Number(place?.inside ?? NONE),
    );
    features[`1 ${side}: of the same tag`] = alike(step, ({ place }) => place?.tag);
    features[`1 ${side}: of the same hints`] = alike(step, ({ place }) => place?.near);
    features[`1 ${side}: of its kin`] = alike(step, ({ place }) => place?.kin);
  }
  return features;
}

function beside(step: number, value: (near: Candidate) => number): Feature {
  return (_, at, { staying }) => {
    const near = staying[at + step];
    return near ? value(near) : NONE;
  };
}

function alike(step: number, value: (one: Candidate) => unknown): Feature {
  return (one, at, { staying }) => {
    const near = staying[at + step];
    return near ? Number(value(near) === value(one)) : NONE;
  };
}

function ofSurroundings(): Features {
  const features: Features = {};
  for (const reach of [3, 8, 20]) {
    for (const what of ['weights', 'ends', 'cues'] as const) {
      features[`${what}, ${reach} back`] = (_, at, { sums }) =>
        meanOf(sums[what], at - reach, at) ?? NONE;
      features[`${what}, ${reach} on`] = (_, at, { sums }) =>
        meanOf(sums[what], at + 1, at + 1 + reach) ?? NONE;
    }
  }
  for (const [side, step] of SIDES) {
    features[`to prose ${side}`] = (_, at, { toProse }) => toProse[side][at] ?? NONE;
    features[`to a heading ${side}`] = (_, at, { toHeading }) => toHeading[side][at] ?? NONE;
    features[`to what is left out ${side}`] = (_, at, { toLeftOut, places }) =>
      toLeftOut[side][places[at] ?? 0] ?? NONE;
    features[`left out of 8 ${side}`] = (_, at, { sums, places }) => {
      const place = (places[at] ?? 0) + (step < 0 ? -NEAR : 1);
      return sumOf(sums.leftOut, place, place + NEAR);
    };
    features[`reason left out ${side}`] = (_, at, { all, places, toLeftOut }) => {
      const place = places[at] ?? 0;
      const steps = toLeftOut[side][place] ?? NONE;
      if (steps === NONE || steps > NEAR) return NONE;
      const reason = all[place + step * steps]?.block.removal?.reason;
      return reason ? REASONS.indexOf(reason) : NONE;
    };
  }
  return features;
}

function ofPlace(): Features {
  const features: Features = {
    'share of links': ({ linked }) => linked ?? NONE,
    tag: ({ place }) => (place ? TAGS.indexOf(place.tag) : -2),
    'inside the container': ({ place }) => (place ? Number(place.inside) : NONE),
    'steps from the container': ({ place }) => place?.distance ?? NONE,
    'prose in its parent': ({ place }) => place?.company ?? NONE,
    'in the row of the body': (one) => (one.place ? Number(isInRow(one)) : NONE),
  };
  for (const hint of Object.keys(HINTS) as Hint[]) {
    features[`near ${hint}`] = ({ place }) => Number(((place?.near ?? 0) & HINTS[hint]) !== 0);
    features[`around ${hint}`] = ({ place }) => Number(((place?.around ?? 0) & HINTS[hint]) !== 0);
  }
  return features;
}

function ofGroup(
  name: string,
  groupOf: (one: Candidate, view: View) => Group | undefined,
): Features {
  const of =
    (value: (group: Group, view: View) => number): Feature =>
    (one, _, view) => {
      const group = groupOf(one, view);
      return group ? value(group, view) : NONE;
    };
  return {
    [`${name}: lines`]: of(({ count }) => count),
    [`${name}: mean weight`]: of(({ count, weight }) => weight / count),
    [`${name}: share of links`]: of(({ linked, weight }) => linked / Math.max(1, weight)),
    [`${name}: share of sentences`]: of(({ ends, count }) => ends / count),
    [`${name}: share of the prose`]: of(
      ({ prose }, { before }) => prose / Math.max(1, before.at(-1) ?? 0),
    ),
  };
}

/** How many words of a line are among others, each counted once. */
function common(said: readonly Word[] = [], words: ReadonlySet<Word>): number {
  let count = 0;
  for (const word of said) if (words.has(word)) count++;
  return count < 2 ? count : new Set(said.filter((word) => words.has(word))).size;
}
