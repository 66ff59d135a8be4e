import { useDeferredValue, useMemo } from 'react';
import type { Article } from '../../core/article/article.ts';
import { standingWithOriginal, withoutCopies } from '../../core/article/nearCopies.ts';
import type { Entry, Surroundings } from '../../core/entries/entry.ts';
import { find } from '../../core/entries/find.ts';
import { grouped } from '../../core/exchange/grouped.ts';
import { once } from '../../core/highlight/once.ts';
import { parseQuery } from '../../core/query/query.ts';
import { askedOf, asksForWords } from '../../core/search/asked.ts';
import { listed } from '../../core/search/listed.ts';
import { useOriginals } from '../../stores/copies.ts';
import { useEntries } from '../../stores/entries.ts';
import { useMinutesOf } from '../../stores/pace.ts';
import { useStandingOf } from '../../stores/standing.ts';
import { useSurveyed } from '../../stores/surveyed.ts';
import { useTagsOf } from '../../stores/tags.ts';
import { useHits } from './useHits.ts';

/**
 * What a line of words asks for: the articles, in its order, and where it has words, what is marked that holds them. Typing
 * does not wait for them. While `looking`, there may be more. `own`: revisions of what the reader brought in.
 */
export function useShown(articles: readonly Article[], own: readonly string[], line: string) {
  const wanted = useDeferredValue(line);
  const query = useMemo(() => parseQuery(wanted), [wanted]);
  const asked = useMemo(() => askedOf(query.terms, query.open), [query]);
  const { hits, looking, titlesOnly } = useHits(articles, own, asked);
  const around = useSurroundings(articles);
  const entries = useEntries();
  const originals = useOriginals(articles);
  const shown = useMemo(() => {
    const byArticle = grouped(entries, ({ article }) => article);
    const markedIn = (article: string) => byArticle.get(article) ?? NOTHING;
    const standingOf = standingWithOriginal(originals, around.standingOf);
    const found = listed(articles, query, { ...around, standingOf, markedIn }, hits);
    return withoutCopies(found, originals);
  }, [articles, query, around, entries, hits, originals]);
  const marks = useMemo(
    () => (asksForWords(asked) ? find(entries, query, around) : NOTHING),
    [entries, query, asked, around],
  );
  return { query, asked, shown, marks, looking, titlesOnly };
}

const NOTHING: readonly Entry[] = [];
const UNKNOWN = { title: '', site: null, lang: null };

const byId = once(
  (articles: readonly Article[]) => new Map(articles.map((article) => [article.id, article])),
);

function useSurroundings(articles: readonly Article[]) {
  const tagsOf = useTagsOf();
  const standingOf = useStandingOf();
  const minutesOf = useMinutesOf();
  const surveyed = useSurveyed();
  return useMemo(
    () =>
      ({
        tagsOf,
        standingOf,
        minutesOf,
        sourceOf: (article: string) => byId(articles).get(article) ?? UNKNOWN,
        isUnattached: ({ id, article }: Entry) =>
          !byId(articles).has(article) || surveyed.get(article)?.unattached.has(id) === true,
      }) satisfies Surroundings,
    [articles, tagsOf, standingOf, minutesOf, surveyed],
  );
}
