import { plural } from '@lingui/core/macro';
import type { Shelf } from '../core/article/shelf.ts';
import { keepNextDraw } from '../platform/nextDraws.ts';
import { deleteOwnArticles, setFavourite, setFinished, setShelf } from './articles.ts';
import { notifyUndoable } from './notices.ts';

/** What a reader does with one article or with several, each in one act, told with its undo. */
export function favour(ids: readonly string[], favourite: boolean): void {
  void setFavourite(ids, favourite);
  const count = ids.length;
  notifyUndoable(
    favourite
      ? plural(count, { one: 'Now a favourite', other: '# articles are favourites now' })
      : plural(count, {
          one: 'No longer a favourite',
          other: '# articles are no longer favourites',
        }),
  );
}

export function finish(ids: readonly string[], finished: boolean): void {
  void setFinished(ids, finished);
  const count = ids.length;
  notifyUndoable(
    finished
      ? plural(count, { one: 'Marked as finished', other: '# articles marked as finished' })
      : plural(count, {
          one: 'Marked as not finished',
          other: '# articles marked as not finished',
        }),
  );
}

export function shelve(ids: readonly string[], shelf: Shelf): void {
  void setShelf(ids, shelf);
  notifyUndoable(shelved(ids.length, shelf));
}

function shelved(count: number, shelf: Shelf): string {
  switch (shelf) {
    case 'inbox':
      return plural(count, { one: 'Back in the inbox', other: '# articles are back in the inbox' });
    case 'later':
      return plural(count, { one: 'Put aside for later', other: '# articles put aside for later' });
    case 'archive':
      return plural(count, { one: 'Archived', other: '# articles archived' });
  }
}

export function discard(ids: readonly string[]): void {
  void deleteOwnArticles(ids);
  for (const id of ids) void keepNextDraw(id, null);
  notifyUndoable(
    plural(ids.length, {
      one: 'Article deleted. Its highlights stay in the notebook.',
      other: '# articles deleted. Their highlights stay in the notebook.',
    }),
  );
}
