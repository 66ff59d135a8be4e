import type { Things } from '../journal/ledger.ts';
import { type Change, KINDS, type Kind } from '../journal/operation.ts';
import { ownerOf } from '../journal/ownerOf.ts';

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

/** The changes that drop what these held and all that belongs to them, but for the fact that they were deleted. */
export function purge(things: Things, trashed: readonly Pick<Trashed, 'kind' | 'id'>[]): Change[] {
  const gone = new Set(trashed.map(({ id }) => id));
  if (gone.size === 0) return [];
  const belonging = KINDS.flatMap((kind) =>
    [...things[kind].keys()]
      .filter((id) => gone.has(ownerOf(kind, id) ?? ''))
      .flatMap((id) => emptied(things, kind, id)),
  );
  return [...trashed.flatMap(({ kind, id }) => emptied(things, kind, id)), ...belonging];
}

/** What has lain in the trash for its time. */
export function expired(things: Things, now: number): Trashed[] {
  return trashOf(things, now).filter(({ days }) => days <= 0);
}

function emptied(things: Things, kind: Kind, id: string): Change[] {
  return Object.keys(things[kind].get(id) ?? {})
    .filter((field) => field !== 'deletedAt')
    .map((field) => ({ kind, id, field, value: null }) as Change);
}

function daysLeft(deletedAt: number, now: number): number {
  return Math.ceil(TRASH_DAYS - (now - deletedAt) / DAY_MS);
}
