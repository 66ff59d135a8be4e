import { COLORS, type Color } from '../highlight/color.ts';
import { once } from '../highlight/once.ts';
import { isoDay } from '../query/day.ts';
import type { NotebookOrder } from '../query/query.ts';
import type { Entry, Surroundings } from './entry.ts';

/** Entries under one heading: an article's id, a tag ('' for none), a colour or a day. */
export interface Group<E> {
  key: string;
  entries: E[];
}

/** Entries under headings. An entry with several tags stands under each of them. */
export function group<E extends Entry>(
  entries: readonly E[],
  by: NotebookOrder,
  tagsOf: Surroundings['tagsOf'],
): Group<E>[] {
  const groups = new Map<string, E[]>();
  for (const entry of entries)
    for (const key of keysOf(entry, by, tagsOf)) {
      const group = groups.get(key);
      if (group) group.push(entry);
      else groups.set(key, [entry]);
    }
  const order = by === 'article' ? inText : newestFirst;
  const listed = [...groups].map(([key, entries]) => ({ key, entries: entries.sort(order) }));
  return listed.sort(GROUP_ORDERS[by]);
}

function keysOf(
  entry: Entry,
  by: NotebookOrder,
  tagsOf: Surroundings['tagsOf'],
): readonly string[] {
  switch (by) {
    case 'article':
      return [entry.article];
    case 'colour':
      return [entry.color];
    case 'date':
      return [dayOfEntry(entry)];
    case 'tag': {
      const tags = tagsOf(entry.id);
      return tags.length > 0 ? tags : [''];
    }
  }
}

const dayOfEntry = once(({ createdAt }: Entry) => isoDay(createdAt));

type Compare<T> = (a: T, b: T) => number;

const inText: Compare<Entry> = (a, b) => (a.start ?? -1) - (b.start ?? -1);
const newestFirst: Compare<Entry> = (a, b) => b.createdAt - a.createdAt;

const GROUP_ORDERS: Record<NotebookOrder, Compare<Group<Entry>>> = {
  article: (a, b) => newest(b) - newest(a),
  tag: (a, b) => Number(a.key === '') - Number(b.key === '') || a.key.localeCompare(b.key),
  colour: (a, b) => COLORS.indexOf(a.key as Color) - COLORS.indexOf(b.key as Color),
  date: (a, b) => b.key.localeCompare(a.key),
};

function newest({ entries }: Group<Entry>): number {
  return entries.reduce((latest, { createdAt }) => Math.max(latest, createdAt), 0);
}
