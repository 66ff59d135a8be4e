export { seeded } from '../src/core/seeded.fixture.ts';

/** A whole number from `least` to `most`. */
export function wholeFrom(random: () => number, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}

export function oneOf<T>(random: () => number, choices: readonly T[]): T {
  const chosen = choices[Math.floor(random() * choices.length)];
  if (chosen === undefined) throw new RangeError('There is nothing to choose from.');
  return chosen;
}

/** A whole number from 0 up to `end`, without it; 0 where `end` is 0. */
export function below(random: () => number, end: number): number {
  return Math.floor(random() * end);
}
