import { t } from '@lingui/core/macro';
import { useCallback } from 'react';
import { useArticles } from './articles.ts';
import { commit } from './ledger.ts';
import { notifyUndoable } from './notices.ts';

/** Whether the reader lists a near-copy apart from its original, by the copy's id. */
export function useApart(): (article: string) => boolean {
  const mine = useArticles();
  return useCallback((id) => mine.get(id)?.apart ?? false, [mine]);
}

/** Lists near-copies apart from their original, or behind it, in one act, told with its undo. */
export function setApart(ids: readonly string[], apart: boolean): void {
  void commit(
    ids.map((id) => ({ kind: 'article', id, field: 'apart', value: apart })),
    apart ? 'Parting of near-copies' : 'Joining of near-copies',
  );
  notifyUndoable(apart ? t`Each is listed for itself now` : t`They are listed as one now`);
}
