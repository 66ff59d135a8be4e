import { useEffect, useRef, useState } from 'react';
import type { Article } from '../../core/article/article.ts';
import type { Asked } from '../../core/search/asked.ts';
import type { Snippet } from '../../core/search/snippet.ts';
import { snippetsOf } from '../../platform/search.ts';
import { Marked } from '../../ui/Marked.tsx';

interface SnippetLineProps {
  article: Article;
  asked: Asked;
  own: readonly string[];
}

/** Where in the article what was asked for stands. Looked up as the row comes into view. */
export function SnippetLine({ article, asked, own }: SnippetLineProps) {
  const line = useRef<HTMLParagraphElement>(null);
  const seen = seenFor(asked);
  const [snippet, setSnippet] = useState<Snippet | null>(() => seen.get(article.revision) ?? null);
  useEffect(() => {
    let current = true;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        snippetsOf([article.revision], asked, own).then(
          ([found]) => {
            if (found) seen.set(article.revision, found);
            if (current) setSnippet(found ?? null);
          },
          () => {}, // the row stands without
        );
      },
      { rootMargin: '300px' },
    );
    if (line.current) observer.observe(line.current);
    return () => {
      current = false;
      observer.disconnect();
    };
  }, [article.revision, asked, own, seen]);
  return (
    <p ref={line} className="snippet" lang={article.lang ?? undefined} dir={article.dir}>
      {snippet && <Marked {...snippet} />}
    </p>
  );
}

/** What was seen for the newest question: rows that come back are as high as they were. */
let newest = { question: '', seen: new Map<string, Snippet>() };

function seenFor(asked: Asked): Map<string, Snippet> {
  const question = JSON.stringify(asked);
  if (newest.question !== question) newest = { question, seen: new Map() };
  return newest.seen;
}
