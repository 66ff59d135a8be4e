import type { Things } from '../journal/ledger.ts';
import type { Change } from '../journal/operation.ts';

/** How long what was deleted can be had back. */
export const TRASH_DAYS = 30;
const DAY_MS = 86_400_000;

/** Something deleted that can still be had back. */
export interface Trashed {
  kind: 'highlight' | 'article';
  id: string;
  /** The passage's words, or the article's title. */
  name: string;
  /** Of a highlight; may be empty. */
  note: string;
  deletedAt: number;
  /** Whole days until it goes for good. */
  days: number;
}

/** What lies in the trash, last deleted first. `now` in ms since 1970. */
export function trashOf({ highlight, article }: Things, now: number): Trashed[] {
  const highlights = [...highlight].flatMap(([id, { home, about, note, deletedAt }]) =>
    deletedAt && (home || about)
      ? { kind: 'highlight' as const, id, name: home?.words ?? '', note: note ?? '', deletedAt }
      : [],
  );
  const articles = [...article].flatMap(([id, { own, deletedAt }]) =>
    deletedAt && own ? { kind: 'article' as const, id, name: own.title, note: '', deletedAt } : [],
  );
  return [...highlights, ...articles]
    .map((thing) => ({ ...thing, days: daysLeft(thing.deletedAt, now) }))
    .sort((a, b) => b.deletedAt - a.deletedAt);
}

/** The change that brings something back. */
export function restoration({ kind, id }: Pick<Trashed, 'kind' | 'id'>): Change {
  return { kind, id, field: 'deletedAt', value: null };
}

/** The changes that drop what these held, all but the fact that they were deleted. */
export function purge(things: Things, trashed: readonly Pick<Trashed, 'kind' | 'id'>[]): Change[] {
  return trashed.flatMap(({ kind, id }) => [
    ...emptied(things, kind, id),
    ...(kind === 'highlight' ? emptied(things, 'review', id) : []),
    ...(kind === 'article' ? ofArticle(things, id) : []),
  ]);
}

/** What has lain in the trash for its time. */
export function expired(things: Things, now: number): Trashed[] {
  return trashOf(things, now).filter(({ days }) => days <= 0);
}

function ofArticle(things: Things, article: string): Change[] {
  const passages = [...things.passage.keys()].filter((id) => id.startsWith(`${article}/`));
  return [
    ...emptied(things, 'progress', article),
    ...passages.flatMap((id) => emptied(things, 'passage', id)),
  ];
}

function emptied(things: Things, kind: keyof Things, id: string): Change[] {
  return Object.keys(things[kind].get(id) ?? {})
    .filter((field) => field !== 'deletedAt')
    .map((field) => ({ kind, id, field, value: null }) as Change);
}

function daysLeft(deletedAt: number, now: number): number {
  return Math.ceil(TRASH_DAYS - (now - deletedAt) / DAY_MS);
}
