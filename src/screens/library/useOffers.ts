import { useMemo } from 'react';
import type { Article } from '../../core/article/article.ts';
import type { Offers } from '../../core/query/complete.ts';
import { LIBRARY_ORDERS } from '../../core/query/query.ts';
import { languageOf } from '../../core/search/listed.ts';
import { useTagNames } from '../../stores/tags.ts';
import { languageName } from '../../ui/dates.ts';

/** What the library has to choose from when a line is completed. */
export function useOffers(articles: readonly Article[]): Offers {
  const tags = useTagNames();
  return useMemo(() => {
    const sites = new Set(articles.flatMap(({ site }) => site ?? []));
    const languages = new Set(articles.map(languageOf));
    const plain = (value: string) => ({ value, name: '' });
    return {
      source: [...sites].sort((a, b) => a.localeCompare(b)).map(plain),
      lang: [...languages].map((value) => ({ value, name: languageName(value) ?? '' })),
      tag: tags.map(plain),
      by: LIBRARY_ORDERS.map(plain),
    };
  }, [articles, tags]);
}
