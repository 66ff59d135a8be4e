import { useEffect, useState } from 'react';
import type { Article } from '../../../core/article/article.ts';
import { usePaceIn } from '../../../stores/pace.ts';

/** Of the time that a text takes the reader, what they need at least. */
const LEAST = 0.5;

/** Whether the reader has had an article before them long enough to have read all of it: on one screen nothing else tells. */
export function useStay({ words, lang }: Article): boolean {
  const ms = (LEAST * words * 60_000) / usePaceIn()(lang);
  const [stayed, setStayed] = useState(false);
  useEffect(() => {
    let timer = 0;
    const watch = () => {
      clearTimeout(timer);
      if (document.visibilityState === 'visible')
        timer = window.setTimeout(() => setStayed(true), ms);
    };
    watch();
    document.addEventListener('visibilitychange', watch);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', watch);
    };
  }, [ms]);
  return stayed;
}
