import { once } from '../highlight/once.ts';
import { fold } from './fold.ts';

/** Something that is chosen by what it is called. Whoever picks often gives the same objects. */
export interface Pickable {
  name: string;
}

/**
 * The things whose names hold every word that is typed, at most so many: those that begin with what is typed first, then those
 * in which each word begins a word. Nothing typed picks the first ones.
 */
export function pick<T extends Pickable>(
  things: readonly T[],
  typed: string,
  most: number,
): readonly T[] {
  const wanted = fold(typed).trim();
  const words = wanted.split(/\s+/).filter(Boolean);
  if (words.length === 0) return things.slice(0, most);
  const ranks: [T[], T[], T[]] = [[], [], []];
  for (const thing of things) {
    const name = foldedName(thing);
    if (!words.every((word) => name.includes(word))) continue;
    const begins = name.startsWith(` ${wanted}`);
    const rank = begins ? 0 : words.every((word) => name.includes(` ${word}`)) ? 1 : 2;
    ranks[rank].push(thing);
  }
  return ranks.flat().slice(0, most);
}

/** Folds names before anyone types, so that the first letter picks as fast as the next. */
export function prepareNames(things: readonly Pickable[]): void {
  for (const thing of things) foldedName(thing);
}

/** With a space where each word begins. */
const foldedName = once(({ name }: Pickable) => ` ${fold(name).replace(/[^\p{L}\p{N}]+/gu, ' ')}`);
