import type { Article } from '../core/article/article.ts';
import type { Fields } from '../core/journal/operation.ts';
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

export function setFavourite(id: string, favourite: boolean): Promise<boolean> {
  return commit(
    [{ kind: 'article', id, field: 'favourite', value: favourite }],
    favourite ? 'Favourite' : 'Removal from favourites',
  );
}

export function setFinished(id: string, finished: boolean): Promise<boolean> {
  return commit(
    [{ kind: 'article', id, field: 'finished', value: finished }],
    finished ? 'Finished' : 'Not finished',
  );
}

/** Takes an article that was brought in out of the library. Its content stays, so that undo can bring it back. */
export function deleteOwnArticle(id: string): Promise<boolean> {
  return commit(
    [{ kind: 'article', id, field: 'deletedAt', value: Date.now() }],
    'Deletion of an article',
  );
}
