import { useCallback, useRef } from 'react';
import type { Article } from '../../core/article/article.ts';
import { type PaceSample, paceOfVisit, type Stretch } from '../../core/pace/pace.ts';

/** Measures how fast the reader goes through an article: tell it each place where they rest, as a share of the text. */
export function useVisitPace({ words, lang }: Article) {
  const read = useRef<Stretch[]>([]);
  const last = useRef<{ share: number; time: number } | null>(null);
  const rests = useCallback(
    (share: number) => {
      const before = last.current;
      if (before?.share === share) return;
      const time = performance.now();
      last.current = { share, time };
      if (before)
        read.current.push({ words: (share - before.share) * words, ms: time - before.time });
    },
    [words],
  );
  /** The time until the next place says nothing. */
  const looksAway = useCallback(() => {
    last.current = null;
  }, []);
  const sample = useCallback((): PaceSample | null => {
    const pace = paceOfVisit(read.current);
    return pace && { ...pace, lang, at: Date.now() };
  }, [lang]);
  return { rests, looksAway, sample };
}
