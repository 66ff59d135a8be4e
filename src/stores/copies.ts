import { t } from '@lingui/core/macro';
import { useCallback, useMemo } from 'react';
import type { Article } from '../core/article/article.ts';
import { type Originals, originalsIn } from '../core/article/nearCopies.ts';
import { useArticles } from './articles.ts';
import { commit } from './ledger.ts';
import { notifyUndoable } from './notices.ts';

/** Whether the reader lists a near-copy apart from its original, by the copy's id. */
export function useApart(): (article: string) => boolean {
  const mine = useArticles();
  return useCallback((id) => mine.get(id)?.apart ?? false, [mine]);
}

/** The originals that near-copies among these articles stand behind. */
export function useOriginals(articles: readonly Article[]): Originals {
  const isApart = useApart();
  return useMemo(() => originalsIn(articles, isApart), [articles, isApart]);
}

/** Lists near-copies apart from their original, or behind it, in one act, told with its undo. */
export function setApart(ids: readonly string[], apart: boolean): void {
  void commit(
    ids.map((id) => ({ kind: 'article', id, field: 'apart', value: apart })),
    apart ? 'Parting of near-copies' : 'Joining of near-copies',
  );
  notifyUndoable(apart ? t`Each is listed for itself now` : t`They are listed as one now`);
}
