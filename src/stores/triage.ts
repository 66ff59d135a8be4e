import type { Shelf } from '../core/article/shelf.ts';
import { deleteOwnArticles, setFavourite, setFinished, setShelf } from './articles.ts';
import { notifyUndoable } from './notices.ts';

/** What a reader does with one article or with several, each in one act, told with its undo. */
export function favour(ids: readonly string[], favourite: boolean): void {
  void setFavourite(ids, favourite);
  const one = favourite ? 'Now a favourite' : 'No longer a favourite';
  const many = favourite
    ? `${ids.length} articles are favourites now`
    : `${ids.length} articles are no longer favourites`;
  notifyUndoable(ids.length === 1 ? one : many);
}

export function finish(ids: readonly string[], finished: boolean): void {
  void setFinished(ids, finished);
  const one = finished ? 'Marked as finished' : 'Marked as not finished';
  const many = finished
    ? `${ids.length} articles marked as finished`
    : `${ids.length} articles marked as not finished`;
  notifyUndoable(ids.length === 1 ? one : many);
}

export function shelve(ids: readonly string[], shelf: Shelf): void {
  void setShelf(ids, shelf);
  const [one, many] = {
    inbox: ['Back in the inbox', `${ids.length} articles are back in the inbox`],
    later: ['Put aside for later', `${ids.length} articles put aside for later`],
    archive: ['Archived', `${ids.length} articles archived`],
  }[shelf] as [string, string];
  notifyUndoable(ids.length === 1 ? one : many);
}

export function discard(ids: readonly string[]): void {
  void deleteOwnArticles(ids);
  notifyUndoable(
    ids.length === 1
      ? 'Article deleted. Its highlights stay in the notebook.'
      : `${ids.length} articles deleted. Their highlights stay in the notebook.`,
  );
}
