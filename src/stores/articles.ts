import type { Article } from '../core/article/article.ts';
import { SHELVES, type Shelf } from '../core/article/shelf.ts';
import type { Fields } from '../core/journal/operation.ts';
import type { Act } from './actNames.ts';
import { commit, things } from './ledger.ts';

/** What the reader did with articles, by article id. */
export const useArticles = things.article;

/** The articles that the reader brought in and still has, newest first. */
export function ownArticles(all: ReadonlyMap<string, Partial<Fields['article']>>): Article[] {
  return [...all.values()]
    .filter((fields) => fields.own && !fields.deletedAt)
    .sort((a, b) => (b.addedAt ?? 0) - (a.addedAt ?? 0))
    .flatMap(({ own }) => own ?? []);
}

/** Each of these in one act: one undo takes the whole back. */
export function setFavourite(ids: readonly string[], favourite: boolean): Promise<boolean> {
  return commit(
    ids.map((id) => ({ kind: 'article', id, field: 'favourite', value: favourite })),
    favourite ? 'Favourite' : 'Removal from favourites',
  );
}

export function setFinished(ids: readonly string[], finished: boolean): Promise<boolean> {
  return commit(
    ids.map((id) => ({ kind: 'article', id, field: 'finished', value: finished })),
    finished ? 'Finished' : 'Not finished',
  );
}

const PUTTING: Record<Shelf, Act> = {
  inbox: 'Return to the inbox',
  later: 'Putting aside for later',
  archive: 'Archiving',
};

export function setShelf(ids: readonly string[], shelf: Shelf): Promise<boolean> {
  const value = shelf === SHELVES[0] ? null : shelf;
  return commit(
    ids.map((id) => ({ kind: 'article', id, field: 'shelf', value })),
    PUTTING[shelf],
  );
}

/** Takes articles that were brought in out of the library. Their content stays, so that undo can bring them back. */
export function deleteOwnArticles(ids: readonly string[]): Promise<boolean> {
  const value = Date.now();
  return commit(
    ids.map((id) => ({ kind: 'article', id, field: 'deletedAt', value })),
    ids.length === 1 ? 'Deletion of an article' : `Deletion of ${ids.length} articles`,
  );
}
