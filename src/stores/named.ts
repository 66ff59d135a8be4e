import { useMemo } from 'react';
import type { Article } from '../core/article/article.ts';
import { useArticles } from './articles.ts';

/** What is said of an article that something was marked in, whether or not it is still there. */
export interface Named
  extends Pick<Article, 'title' | 'site' | 'lang' | 'dir'>,
    Partial<Pick<Article, 'minutes'>> {
  /** It can't be opened any more. */
  gone?: boolean;
}

const UNKNOWN: Named = {
  title: 'An article that is no longer in the library',
  site: null,
  lang: null,
  dir: 'ltr',
  gone: true,
};

/** Names any article, also those that the reader has deleted or that only annotations tell of. */
export function useNamed(folder: readonly Article[]): (article: string) => Named {
  const mine = useArticles();
  return useMemo(() => {
    const named = new Map<string, Named>(folder.map((article) => [article.id, article]));
    for (const [id, { own, cited, deletedAt }] of mine)
      if (own) named.set(id, deletedAt ? { ...own, gone: true } : own);
      else if (cited)
        named.set(id, {
          ...UNKNOWN,
          title: cited.title ?? cited.url ?? UNKNOWN.title,
          site: cited.url,
        });
    return (article) => named.get(article) ?? UNKNOWN;
  }, [folder, mine]);
}
