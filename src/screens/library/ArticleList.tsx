import { useEffect, useMemo, useRef, useState } from 'react';
import type { Article } from '../../core/article/article.ts';
import { useArticles } from '../../stores/articles.ts';
import { livingHighlights, useHighlights } from '../../stores/highlights.ts';
import { useProgress } from '../../stores/progress.ts';
import { useStanding } from '../../stores/standing.ts';
import { useTagsOf } from '../../stores/tags.ts';
import { ArticleRow, type FoundBy } from './ArticleRow.tsx';

/** Rows drawn at first and added each time the end comes near. */
const BATCH = 200;

interface ArticleListProps {
  articles: readonly Article[];
  label: string;
  /** What they were found by; null where nothing was looked for. */
  found?: FoundBy | null;
}

export function ArticleList({ articles, label, found = null }: ArticleListProps) {
  const mine = useArticles();
  const progress = useProgress();
  const standing = useStanding();
  const highlights = useHighlightCounts();
  const tagsOf = useTagsOf();
  const [count, setCount] = useState(BATCH);
  const drawn = articles.slice(0, count);
  return (
    <>
      <ul className="article-list" aria-label={label}>
        {drawn.map((article) => (
          <ArticleRow
            key={article.id}
            article={article}
            state={standing(article).state}
            furthest={progress.get(article.id)?.furthest ?? 0}
            favourite={standing(article).favourite}
            own={mine.get(article.id)?.own !== undefined}
            highlights={highlights.get(article.id) ?? 0}
            tags={tagsOf(article.id)}
            found={found}
          />
        ))}
      </ul>
      {count < articles.length && <Sentinel onReach={() => setCount((now) => now + BATCH)} />}
    </>
  );
}

function useHighlightCounts(): ReadonlyMap<string, number> {
  const all = useHighlights();
  return useMemo(() => {
    const counts = new Map<string, number>();
    for (const { home } of livingHighlights(all))
      counts.set(home.article, (counts.get(home.article) ?? 0) + 1);
    return counts;
  }, [all]);
}

function Sentinel({ onReach }: { onReach: () => void }) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && onReach(),
      { rootMargin: '1000px' },
    );
    if (element.current) observer.observe(element.current);
    return () => observer.disconnect();
  });
  return <div ref={element} />;
}
