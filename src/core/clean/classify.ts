import type { Candidate } from './candidate.ts';
import type { Draft } from './draft.ts';
import { type Features, featuresOf, stayingOf } from './features.ts';
import { HTML } from './weights.html.ts';
import { TEXT } from './weights.text.ts';

/** What each feature speaks for (above 0: the article) or against. */
export type Weights = Readonly<Record<string, number>>;

/** Two looks: the first at each candidate alone, the second with what the first says of its neighbours. */
export interface Model {
  first: Weights;
  second: Weights;
}

/** How sure the classifier is that each candidate that stays so far belongs to the article, 0 to 1. */
export function likelihoods(draft: Draft): Map<Candidate, number> {
  const weights = draft.kind === 'html' ? HTML : TEXT;
  const staying = stayingOf(draft);
  const features = featuresOf(draft);
  const first = features.map((names) => likelihood(names, weights.first));
  return new Map(
    staying.map((one, at) => {
      const names = [...(features[at] ?? []), ...contextOf(first, at, staying)];
      return [one, likelihood(names, weights.second)];
    }),
  );
}

/** The logistic function of the sum of the features' weights. */
export function likelihood(features: Features, weights: Weights): number {
  let sum = 0;
  for (const name of features) sum += weights[name] ?? 0;
  return 1 / (1 + Math.exp(-sum));
}

const STEPS = [0.03, 0.1, 0.25, 0.5, 0.75, 0.9, 0.97];

/** What the first look at the neighbours says of a candidate: content comes in runs. */
export function contextOf(
  first: readonly number[],
  at: number,
  candidates: readonly Candidate[],
): Features {
  const likely = (index: number) => {
    const one = candidates[index];
    if (!one) return 'none';
    if (one.settled) return one.block.kind;
    return String(step(first[index] ?? 0));
  };
  const own = step(first[at] ?? 0);
  const rough = (index: number) => Math.round((first[index] ?? 0) * 2);
  return [
    `own ${own}`,
    `back ${likely(at - 1)}`,
    `on ${likely(at + 1)}`,
    `back 2 ${likely(at - 2)}`,
    `on 2 ${likely(at + 2)}`,
    `three ${rough(at - 1)} ${own} ${rough(at + 1)}`,
    `behind ${own >> 1} ${step(mean(first, at - 6, at))}`,
    `ahead ${own >> 1} ${step(mean(first, at + 1, at + 7))}`,
    `far behind ${step(mean(first, at - 30, at))}`,
    `far ahead ${step(mean(first, at + 1, at + 31))}`,
  ];
}

function step(value: number): number {
  let at = 0;
  while (at < STEPS.length && value >= (STEPS[at] ?? 1)) at++;
  return at;
}

function mean(values: readonly number[], from: number, to: number): number {
  let sum = 0;
  let count = 0;
  for (let at = Math.max(0, from); at < Math.min(values.length, to); at++) {
    sum += values[at] ?? 0;
    count++;
  }
  return count === 0 ? 0 : sum / count;
}
