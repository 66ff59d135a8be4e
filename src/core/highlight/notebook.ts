import { fold } from '../search/fold.ts';
import type { Color } from './color.ts';

/** What the notebook needs to know of a highlight. */
export interface Entry {
  id: string;
  article: string;
  words: string;
  note: string;
  color: Color;
  createdAt: number;
  /** UTF-16 offset where it was made: the order within an article. */
  start: number;
}

export interface Notebook<E extends Entry> {
  article: string;
  /** In the order of the text. */
  entries: E[];
}

/** Entries by article, the article marked last first; only those that hold every word and have the colour. */
export function notebook<E extends Entry>(
  entries: readonly E[],
  {
    words,
    color,
    titleOf,
  }: { words: string; color: Color | null; titleOf: (id: string) => string },
): Notebook<E>[] {
  const wanted = fold(words).split(' ').filter(Boolean);
  const groups = new Map<string, E[]>();
  for (const entry of entries) {
    if (color && entry.color !== color) continue;
    const text = fold(`${entry.words} ${entry.note} ${titleOf(entry.article)}`);
    if (!wanted.every((word) => text.includes(word))) continue;
    const group = groups.get(entry.article);
    if (group) group.push(entry);
    else groups.set(entry.article, [entry]);
  }
  const newest = (group: E[]) => Math.max(...group.map(({ createdAt }) => createdAt));
  return [...groups]
    .sort(([, a], [, b]) => newest(b) - newest(a))
    .map(([article, group]) => ({ article, entries: group.sort((a, b) => a.start - b.start) }));
}
