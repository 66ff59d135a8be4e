import { useCallback, useRef } from 'react';
import type { Article } from '../../../core/article/article.ts';
import { type PaceSample, paceOfVisit, type Stretch } from '../../../core/pace/pace.ts';

/** A sample is told again once it stands on so many times the words. */
const GROWN = 1.5;

/** Measures how fast the reader goes through an article: tell it each place where they rest, as a share of the text. */
export function useVisitPace({ words, lang }: Article) {
  const read = useRef<Stretch[]>([]);
  const told = useRef(0);
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
  /** What is newly known; null while that is little more than before. */
  const news = useCallback((): PaceSample | null => {
    const pace = paceOfVisit(read.current);
    if (!pace || pace.words < told.current * GROWN) return null;
    told.current = pace.words;
    return { ...pace, lang, at: Date.now() };
  }, [lang]);
  return { rests, looksAway, news };
}
