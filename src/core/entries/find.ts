import { lengthOf } from '../article/length.ts';
import { once } from '../highlight/once.ts';
import { holds, type Thing } from '../query/holds.ts';
import type { Query } from '../query/query.ts';
import { fold } from '../search/fold.ts';
import { foldedTag } from '../tags/foldedTag.ts';
import type { Entry, Surroundings } from './entry.ts';

/** The entries that a line asks for: their words, notes, tags, and what their articles are called hold all its words. */
export function find<E extends Entry>(
  entries: readonly E[],
  { terms, conditions }: Pick<Query, 'terms' | 'conditions'>,
  around: Surroundings,
): E[] {
  const isAsked = holds(conditions, around.isUnattached);
  const wanted = terms.map(({ text, not }) => ({ word: fold(text).trim(), not }));
  const holdsAll = (entry: E) => wanted.every(({ word, not }) => isIn(entry, word, around) !== not);
  if (conditions.length === 0) return entries.filter(holdsAll);
  return entries.filter((entry) => isAsked(thingOf(entry, around)) && holdsAll(entry));
}

function thingOf(entry: Entry, around: Surroundings): Thing {
  const { tagsOf, sourceOf, standingOf, minutesOf } = around;
  const source = sourceOf(entry.article);
  const { words, lang } = source;
  return {
    source,
    length: words === undefined ? null : lengthOf(minutesOf({ words, lang })),
    ...standingOf(entry.article),
    tags: [...tagsOf(entry.id), ...tagsOf(entry.article)],
    marked: [entry],
    time: entry.createdAt,
  };
}

function isIn(entry: Entry, word: string, { tagsOf, sourceOf }: Surroundings): boolean {
  return (
    textOf(entry).includes(word) ||
    namesOf(sourceOf(entry.article)).includes(word) ||
    [...tagsOf(entry.id), ...tagsOf(entry.article)].some((tag) => foldedTag(tag).includes(word))
  );
}

/** Folds the words of entries before anyone asks for them, so that the first letter typed finds as fast as the next. */
export function prepare(entries: readonly Entry[]): void {
  for (const entry of entries) textOf(entry);
}

const textOf = once(({ words, note }: Entry) => fold(`${words}\n${note}`));

/** In a line of words quotation marks hold words together and are not looked for. */
const namesOf = once(({ title, site }: ReturnType<Surroundings['sourceOf']>) =>
  fold(`${title}\n${site ?? ''}`).replaceAll('"', ''),
);
