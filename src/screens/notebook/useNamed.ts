import { useMemo } from 'react';
import { useLoaderData } from 'react-router';
import type { Article } from '../../core/article/article.ts';
import { useArticles } from '../../stores/articles.ts';

/** What the notebook says of an article, whether or not it is still there. */
export interface Named
  extends Pick<Article, 'title' | 'byline' | 'site' | 'publishedAt' | 'url' | 'lang' | 'dir'> {
  /** It can't be opened any more. */
  gone?: boolean;
}

const UNKNOWN: Named = {
  title: 'An article that is no longer in the library',
  byline: null,
  site: null,
  publishedAt: null,
  url: null,
  lang: null,
  dir: 'ltr',
  gone: true,
};

/** Names any article, those that the reader has deleted too. */
export function useNamed(): (article: string) => Named {
  const folder = useLoaderData<Article[]>();
  const mine = useArticles();
  return useMemo(() => {
    const named = new Map<string, Named>(folder.map((article) => [article.id, article]));
    for (const [id, { own, deletedAt }] of mine)
      if (own) named.set(id, deletedAt ? { ...own, gone: true } : own);
    return (article) => named.get(article) ?? UNKNOWN;
  }, [folder, mine]);
}
