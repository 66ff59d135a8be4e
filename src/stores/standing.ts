import { useCallback, useMemo } from 'react';
import type { Article } from '../core/article/article.ts';
import { type ReadingState, readingState } from '../core/article/readingState.ts';
import { shelfOf } from '../core/article/shelf.ts';
import type { Fields } from '../core/journal/operation.ts';
import type { Standing } from '../core/search/listed.ts';
import { useArticles } from './articles.ts';
import { useProgress } from './progress.ts';

/** Where the reader is with an article. */
export function useReadingState(id: string): ReadingState {
  const furthest = useProgress((all) => all.get(id)?.furthest);
  const finished = useArticles((all) => all.get(id)?.finished);
  return readingState(furthest, finished);
}

/** What the reader's data say of any article. */
export function useStanding(): (article: Article) => Standing {
  const standingOf = useStandingOf();
  return useCallback(({ id }) => standingOf(id), [standingOf]);
}

/** The same, by the article's id. */
export function useStandingOf(): (article: string) => Standing {
  const mine = useArticles();
  const progress = useProgress();
  return useMemo(
    () => (id) => standingIn(mine.get(id), progress.get(id)?.furthest),
    [mine, progress],
  );
}

/** What the reader's data say of an article now. */
export function standingNow(id: string): Standing {
  return standingIn(useArticles.getState().get(id), useProgress.getState().get(id)?.furthest);
}

function standingIn(fields: Partial<Fields['article']> = {}, furthest?: number): Standing {
  return {
    state: readingState(furthest, fields.finished),
    favourite: fields.favourite ?? false,
    shelf: shelfOf(fields.shelf),
    addedAt: fields.addedAt ?? null,
  };
}
