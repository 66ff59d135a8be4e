import { useMemo } from 'react';
import type { Article } from '../../core/article/article.ts';
import { useKept } from '../../stores/offline.ts';

/** Those of the folder's articles that are not on this device; all, while that is not known. */
export function useMissing(articles: readonly Article[]): readonly Article[] {
  const { revisions, told } = useKept();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the set stays the same while it grows, and `told` counts up
  return useMemo(
    () =>
      articles.filter(({ revision, bytes }) => bytes !== undefined && !revisions?.has(revision)),
    [articles, revisions, told],
  );
}
