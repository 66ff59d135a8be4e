import { useEffect, useMemo, useState } from 'react';
import type { Article } from '../../core/article/article.ts';
import { once } from '../../core/highlight/once.ts';
import { type Asked, asksForWords } from '../../core/search/asked.ts';
import { wordsOf } from '../../core/search/words.ts';
import { type Found, searchTexts } from '../../platform/search.ts';
import { useTagsOf } from '../../stores/tags.ts';

interface Hits {
  asked: Asked;
  revisions: readonly string[];
  /** Whether all has been looked at. */
  done: boolean;
  titlesOnly: boolean;
}

/**
 * The articles that hold what is asked for, the best first; null while nothing is asked. Those that have it in a tag go
 * before all. While `looking`, there may be more. With
 * `titlesOnly` no more than titles of the folder's articles could be searched.
 */
export function useHits(
  articles: readonly Article[],
  own: readonly string[],
  asked: Asked,
): { hits: readonly Article[] | null; looking: boolean; titlesOnly: boolean } {
  const isAsking = asksForWords(asked);
  const found = useFound(own, asked, isAsking);
  const tagged = useTagged(articles, asked);
  const hits = useMemo(() => {
    if (!isAsking) return null;
    const first = new Set(tagged);
    const ranked = [...tagged];
    const articlesOf = byRevision(articles);
    for (const revision of found?.revisions ?? [])
      for (const article of articlesOf(revision)) if (!first.has(article)) ranked.push(article);
    return ranked;
  }, [isAsking, found, tagged, articles]);
  return {
    hits,
    looking: isAsking && !(found?.asked === asked && found.done),
    titlesOnly: isAsking && found?.titlesOnly === true,
  };
}

/** The newest answer that is whole: whoever comes back from an article finds the list as it was. */
let last: { question: string; revisions: readonly string[] } | null = null;

/** What was found stays until the next answer is there. */
function useFound(own: readonly string[], asked: Asked, isAsking: boolean): Hits | null {
  const question = JSON.stringify([asked, own]);
  const [hits, setHits] = useState<Hits | null>(() =>
    last?.question === question ? whole(asked, last.revisions) : null,
  );
  useEffect(() => {
    if (!isAsking) {
      setHits(null);
      return;
    }
    if (last?.question === question) {
      setHits(whole(asked, last.revisions));
      return;
    }
    let current = true;
    const follow = (before: readonly string[]) => (found: Found) => {
      if (!current) return;
      const revisions = found.anew ? found.revisions : [...before, ...found.revisions];
      const done = found.more === null;
      const { titlesOnly } = found;
      setHits({ asked, revisions, done, titlesOnly });
      if (done && !titlesOnly) last = { question, revisions };
      found.more?.().then(follow(revisions), fail);
    };
    const fail = () => current && setHits(whole(asked, []));
    searchTexts(asked, own, { titlesFirst: true }).then(follow([]), fail);
    return () => {
      current = false;
    };
  }, [asked, own, isAsking, question]);
  return hits;
}

function whole(asked: Asked, revisions: readonly string[]): Hits {
  return { asked, revisions, done: true, titlesOnly: false };
}

/** The articles that have each word in a tag. */
function useTagged(articles: readonly Article[], { words, phrases, without }: Asked): Article[] {
  const tagsOf = useTagsOf();
  return useMemo(() => {
    const wanted = [...words.map(({ word }) => word), ...phrases.map((phrase) => phrase.join(' '))];
    if (wanted.length === 0 || without.words.length + without.phrases.length > 0) return [];
    return articles.filter(({ id }) => {
      const tags = tagsOf(id).map((tag) => wordsOf(tag).join(' '));
      return tags.length > 0 && wanted.every((word) => tags.some((tag) => tag.includes(word)));
    });
  }, [articles, tagsOf, words, phrases, without]);
}

/** The articles of a revision. Hardly any has several, so that no list is kept for each. */
const byRevision = once((articles: readonly Article[]) => {
  const firsts = new Map<string, Article>();
  const several = new Map<string, Article[]>();
  for (const article of articles) {
    const { revision } = article;
    const first = firsts.get(revision);
    if (first) several.set(revision, [...(several.get(revision) ?? [first]), article]);
    else firsts.set(revision, article);
  }
  return (revision: string): readonly Article[] => {
    const first = firsts.get(revision);
    return several.get(revision) ?? (first ? [first] : []);
  };
});
