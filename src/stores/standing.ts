import { useCallback, useMemo } from 'react';
import type { Article } from '../core/article/article.ts';
import { type ReadingState, readingState } from '../core/article/readingState.ts';
import type { Standing } from '../core/search/shelf.ts';
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
    () => (id) => ({
      state: readingState(progress.get(id)?.furthest, mine.get(id)?.finished),
      favourite: mine.get(id)?.favourite ?? false,
      addedAt: mine.get(id)?.addedAt ?? null,
    }),
    [mine, progress],
  );
}
