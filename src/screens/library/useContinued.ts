import { useMemo } from 'react';
import type { Article } from '../../core/article/article.ts';
import { useProgress } from '../../stores/progress.ts';
import { useStanding } from '../../stores/standing.ts';

const CONTINUED = 3;

/** What the reader is in the middle of, last opened first; only while nothing is filtered. */
export function useContinued(articles: readonly Article[], narrowed: boolean): readonly Article[] {
  const progress = useProgress();
  const standing = useStanding();
  return useMemo(() => {
    if (narrowed) return NONE;
    const opened = ({ id }: Article) => progress.get(id)?.openedAt ?? 0;
    const isGoingOn = (article: Article) => {
      const { state, shelf } = standing(article);
      return opened(article) > 0 && state === 'reading' && shelf !== 'archive';
    };
    return articles
      .filter(isGoingOn)
      .sort((a, b) => opened(b) - opened(a))
      .slice(0, CONTINUED);
  }, [articles, standing, progress, narrowed]);
}

const NONE: readonly Article[] = [];
