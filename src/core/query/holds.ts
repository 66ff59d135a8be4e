import type { ReadingState } from '../article/readingState.ts';
import type { Shelf } from '../article/shelf.ts';
import type { Entry } from '../entries/entry.ts';
import { once } from '../highlight/once.ts';
import { fold } from '../search/fold.ts';
import { mainLanguage } from '../search/stemmers.ts';
import { foldedTag } from '../tags/foldedTag.ts';
import { dayOf } from './day.ts';
import type { Condition } from './query.ts';

/** What an article is called and where it comes from. Whoever asks often gives the same objects. */
export interface Source {
  title: string;
  site: string | null;
  lang: string | null;
}

/** What conditions are asked of: an article with all that is marked in it, or one thing marked, with its article. */
export interface Thing {
  source: Source;
  state: ReadingState;
  favourite: boolean;
  shelf: Shelf;
  /** How long an article takes to read; null where that is neither, or not known. */
  length: 'quick' | 'long' | null;
  tags: readonly string[];
  marked: readonly Entry[];
  /** Milliseconds since 1970. */
  time: number;
}

/**
 * Whether a thing is what all conditions ask for: each tag, and of any other filter one of its values (of `is`, one of those
 * that say the same thing of it); nothing of what a `-` stands before.
 */
export function holds(
  conditions: readonly Condition[],
  isUnattached: (entry: Entry) => boolean,
): (thing: Thing) => boolean {
  const groups = new Map<string, Test[]>();
  for (const { filter, value, not } of conditions) {
    const test = TESTS[filter](value, isUnattached);
    const alone = not || filter === 'tag';
    const kind = filter === 'is' ? `is ${SAYS[value] ?? value}` : filter;
    const key = alone ? `${filter} ${groups.size}` : kind;
    groups.set(key, [...(groups.get(key) ?? []), not ? (thing) => !test(thing) : test]);
  }
  const all = [...groups.values()];
  return (thing) => all.every((any) => any.some((test) => test(thing)));
}

type Test = (thing: Thing) => boolean;

/** Values of `is` that can't both be true. */
const SAYS: Record<string, string> = {
  unread: 'state',
  reading: 'state',
  finished: 'state',
  inbox: 'shelf',
  later: 'shelf',
  archived: 'shelf',
  quick: 'length',
  long: 'length',
};

const TESTS: Record<
  Condition['filter'],
  (value: string, isUnattached: (entry: Entry) => boolean) => Test
> = {
  in: folded(
    (wanted) =>
      ({ source }) =>
        foldedSource(source).title.includes(wanted),
  ),
  source: folded(
    (wanted) =>
      ({ source }) =>
        foldedSource(source).site.includes(wanted),
  ),
  lang:
    (value) =>
    ({ source }) =>
      (mainLanguage(source.lang) || 'und') === value,
  tag: folded(
    (wanted) =>
      ({ tags }) =>
        tags.some((tag) => foldedTag(tag) === wanted),
  ),
  color:
    (value) =>
    ({ marked }) =>
      marked.some(({ color }) => color === value),
  is: (value, isUnattached) => {
    switch (value) {
      case 'favourite':
        return ({ favourite }) => favourite;
      case 'inbox':
      case 'later':
        return ({ shelf }) => shelf === value;
      case 'archived':
        return ({ shelf }) => shelf === 'archive';
      case 'quick':
      case 'long':
        return ({ length }) => length === value;
      case 'whole':
        return ({ marked }) => marked.some(({ start }) => start === null);
      case 'unattached':
        return ({ marked }) => marked.some(isUnattached);
      default:
        return ({ state }) => state === value;
    }
  },
  has: (value) => HAS[value] ?? (() => false),
  since: (value) => {
    const start = dayOf(value)?.start ?? Number.NEGATIVE_INFINITY;
    return ({ time }) => time >= start;
  },
  until: (value) => {
    const end = dayOf(value)?.end ?? Number.POSITIVE_INFINITY;
    return ({ time }) => time < end;
  },
  before: (value) => {
    const start = dayOf(value)?.start ?? Number.POSITIVE_INFINITY;
    return ({ time }) => time < start;
  },
};

const HAS: Record<string, Test> = {
  note: ({ marked }) => marked.some(({ note }) => note !== ''),
  highlight: ({ marked }) => marked.some(({ start }) => start !== null),
  tag: ({ tags }) => tags.length > 0,
};

function folded(test: (wanted: string) => Test): (value: string) => Test {
  return (value) => test(fold(value).trim());
}

/** In a line of words quotation marks hold words together and are not looked for. */
const foldedSource = once(({ title, site }: Source) => ({
  title: fold(title).replaceAll('"', ''),
  site: fold(site ?? '').replaceAll('"', ''),
}));
