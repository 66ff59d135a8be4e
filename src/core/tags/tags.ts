import type { Change, Fields } from '../journal/operation.ts';
import { fold } from '../search/fold.ts';

/** All taggings, as the ledger has them. */
export type Taggings = ReadonlyMap<string, Partial<Fields['tagging']>>;

/** Longer is no tag but a note. UTF-16 units. */
const LONGEST = 60;

/** What was typed as a tag: without the sign in front, quotation marks and needless spaces; null where nothing is left. */
export function tagOf(typed: string): string | null {
  const tag = typed
    .normalize('NFC')
    .replace(/[\p{Cc}\s"]+/gu, ' ')
    .replace(/^[\s#]+/, '')
    .slice(0, LONGEST);
  return tag.trim().toWellFormed() || null;
}

/** Each pair of a thing (highlight or article) and a tag is its own, so that tags given on two devices add up. */
export function taggingId(thing: string, tag: string): string {
  return `${thing} ${tag}`;
}

/** The tags of everything that has one, by its id, in the order of the alphabet. */
export function tagsByThing(taggings: Taggings): Map<string, string[]> {
  const byThing = new Map<string, string[]>();
  for (const [id, { on }] of taggings) {
    const space = id.indexOf(' ');
    if (!on || space < 0) continue;
    const tags = byThing.get(id.slice(0, space));
    const tag = id.slice(space + 1);
    if (tags) tags.push(tag);
    else byThing.set(id.slice(0, space), [tag]);
  }
  for (const tags of byThing.values()) tags.sort(byName);
  return byThing;
}

/** How often each tag is used, in the order of the alphabet. `tagged`: the tags of one thing after another. */
export function allTags(tagged: Iterable<readonly string[]>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const tags of tagged) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return new Map([...counts].sort(([a], [b]) => byName(a, b)));
}

/** Tags that may be meant by what is typed so far: those that begin so first; `given` ones are left out. */
export function completionsOf(
  typed: string,
  tags: Iterable<string>,
  given: readonly string[],
): string[] {
  const wanted = fold(tagOf(typed) ?? '');
  const others = [...tags].filter((tag) => !given.includes(tag));
  const begins = others.filter((tag) => fold(tag).startsWith(wanted));
  const holds = others.filter((tag) => !begins.includes(tag) && fold(tag).includes(wanted));
  return [...begins, ...holds];
}

/** The tag that is there already where it differs from what was typed in case or accents only. */
export function knownTag(typed: string, tags: Iterable<string>): string | null {
  const wanted = tagOf(typed);
  if (!wanted) return null;
  const alike = [...tags].filter((tag) => fold(tag) === fold(wanted));
  return alike.includes(wanted) ? wanted : (alike[0] ?? wanted);
}

/** Calls a tag otherwise wherever it stands; where the other name is in use the two become one. */
export function renaming(taggings: Taggings, from: string, to: string): Change[] {
  if (from === to) return [];
  return [...tagsByThing(taggings)].flatMap(([thing, tags]) =>
    tags.includes(from) ? [setTag(thing, from, false), setTag(thing, to, true)] : [],
  );
}

/** Gives a thing a tag or takes it away. */
export function setTag(thing: string, tag: string, on: boolean): Change {
  return { kind: 'tagging', id: taggingId(thing, tag), field: 'on', value: on || null };
}

function byName(a: string, b: string): number {
  return a.localeCompare(b);
}
