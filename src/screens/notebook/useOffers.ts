import { useMemo } from 'react';
import type { Entry, Surroundings } from '../../core/entries/entry.ts';
import { COLORS } from '../../core/highlight/color.ts';
import type { Offers } from '../../core/query/complete.ts';
import { NOTEBOOK_ORDERS } from '../../core/query/query.ts';
import { mainLanguage } from '../../core/search/stemmers.ts';
import { allTags } from '../../core/tags/tags.ts';
import { useColorNames } from '../../stores/colorNames.ts';
import { filterMeaning } from '../../stores/filterMeaning.ts';
import { languageName } from '../../ui/dates.ts';

/** What filters have to choose from: only what would find something. */
export function useOffers(
  entries: readonly Entry[],
  { tagsOf, sourceOf }: Surroundings,
): Required<Pick<Offers, 'tag' | 'in' | 'source' | 'lang' | 'color' | 'by'>> {
  const names = useColorNames();
  return useMemo(() => {
    const articles = new Set(entries.map(({ article }) => article));
    const ids = [...entries.map(({ id }) => id), ...articles];
    const sources = [...articles].map(sourceOf);
    const plain = (values: Iterable<string>) =>
      [...new Set(values)]
        .map((value) => ({ value: value.replaceAll('"', ''), name: value }))
        .sort((a, b) => a.name.localeCompare(b.name));
    return {
      tag: plain(allTags(ids.map(tagsOf)).keys()),
      in: plain(sources.map(({ title }) => title)),
      source: plain(sources.flatMap(({ site }) => site ?? [])),
      lang: plain(sources.flatMap(({ lang }) => mainLanguage(lang) || [])).map(({ value }) => ({
        value,
        name: languageName(value) ?? value,
      })),
      color: COLORS.map((value) => ({ value, name: names[value] })),
      by: NOTEBOOK_ORDERS.map((value) => ({ value, name: filterMeaning('by', value) })),
    };
  }, [entries, tagsOf, sourceOf, names]);
}
