import { useMemo } from 'react';
import type { Article } from '../../core/article/article.ts';
import { COLORS } from '../../core/highlight/color.ts';
import type { Offer, Offers } from '../../core/query/complete.ts';
import { LIBRARY_ORDERS } from '../../core/query/query.ts';
import { languageOf } from '../../core/search/listed.ts';
import { useColorNames } from '../../stores/colorNames.ts';
import { filterMeaning } from '../../stores/filterMeaning.ts';
import { useTagNames } from '../../stores/tags.ts';
import { languageName } from '../../ui/dates.ts';

/** Tells what the library has to choose from when a line is completed; found out when it is asked first. */
export function useOffers(articles: readonly Article[]): () => Offers {
  const tags = useTagNames();
  const colors = useColorNames();
  return useMemo(() => {
    let known: Offers | undefined;
    return () => {
      known ??= {
        ...offersOf(articles),
        tag: tags.map(plain),
        color: COLORS.map((value) => ({ value, name: colors[value] })),
      };
      return known;
    };
  }, [articles, tags, colors]);
}

function offersOf(articles: readonly Article[]): Offers {
  const sites = new Set(articles.flatMap(({ site }) => site ?? []));
  const languages = new Set(articles.map(languageOf));
  return {
    source: [...sites].sort((a, b) => a.localeCompare(b)).map(plain),
    lang: [...languages].map((value) => ({ value, name: languageName(value) ?? '' })),
    by: LIBRARY_ORDERS.map((value) => ({ value, name: filterMeaning('by', value) })),
  };
}

function plain(value: string): Offer {
  return { value, name: '' };
}
