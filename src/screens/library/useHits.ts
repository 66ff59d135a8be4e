import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { Article } from '../../core/article/article.ts';
import { fold } from '../../core/search/fold.ts';
import { searchTexts } from '../../platform/search.ts';

/**
 * Ids of the articles whose title, byline, source or text holds every word; null while nothing is asked.
 * While `looking`, the texts have not answered yet.
 */
export function useHits(
  articles: readonly Article[],
  own: readonly Article[],
  words: string,
): { hits: ReadonlySet<string> | null; looking: boolean } {
  const wanted = useDeferredValue(fold(words).trim());
  const [texts, setTexts] = useState<{ words: string; revisions: ReadonlySet<string> } | null>(
    null,
  );

  useEffect(() => {
    if (!wanted) return;
    let current = true;
    const hashes = own.map(({ revision }) => revision);
    searchTexts(wanted, hashes).then(
      (revisions) => current && setTexts({ words: wanted, revisions }),
      // titles are searched all the same
      () => current && setTexts({ words: wanted, revisions: new Set() }),
    );
    return () => {
      current = false;
    };
  }, [wanted, own]);

  const hits = useMemo(() => {
    if (!wanted) return null;
    const parts = wanted.split(' ');
    const revisions = texts?.words === wanted ? texts.revisions : null;
    const hits = articles.filter(({ title, byline, site, revision }) => {
      const row = fold([title, byline, site].filter(Boolean).join(' '));
      return revisions?.has(revision) || parts.every((part) => row.includes(part));
    });
    return new Set(hits.map(({ id }) => id));
  }, [articles, wanted, texts]);
  return { hits, looking: wanted !== '' && texts?.words !== wanted };
}
