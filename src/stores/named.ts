import { t } from '@lingui/core/macro';
import { useLingui } from '@lingui/react';
import { useMemo } from 'react';
import type { Article } from '../core/article/article.ts';
import { useArticles } from './articles.ts';

/** What is said of an article that something was marked in, whether or not it is still there. */
export interface Named
  extends Pick<Article, 'title' | 'site' | 'lang' | 'dir'>,
    Partial<Pick<Article, 'words'>> {
  /** It can't be opened any more. */
  gone?: boolean;
}

function unknown(): Named {
  const title = t`An article that is no longer in the library`;
  return { title, site: null, lang: null, dir: 'ltr', gone: true };
}

/** Names any article, also those that the reader has deleted or that only annotations tell of. */
export function useNamed(folder: readonly Article[]): (article: string) => Named {
  const mine = useArticles();
  const { i18n } = useLingui();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the language stands for the words in it
  return useMemo(() => {
    const lost = unknown();
    const named = new Map<string, Named>(folder.map((article) => [article.id, article]));
    for (const [id, { own, cited, deletedAt }] of mine)
      if (own) named.set(id, deletedAt ? { ...own, gone: true } : own);
      else if (cited)
        named.set(id, {
          ...lost,
          title: cited.title ?? cited.url ?? lost.title,
          site: cited.url,
        });
    return (article) => named.get(article) ?? lost;
  }, [folder, mine, i18n.locale]);
}
