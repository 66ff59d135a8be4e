import { useCallback, useMemo } from 'react';
import type { Article } from '../core/article/article.ts';
import { minutesFor, paceOf } from '../core/pace/pace.ts';
import { things } from './ledger.ts';

/** The reader's own pace in any language (BCP 47), in words a minute: the same function until it is another. */
export function usePaceIn(): (lang: string | null) => number {
  const all = things.pace();
  return useMemo(() => {
    const samples = [...all.values()].flatMap(({ sample }) => sample ?? []);
    const known = new Map<string | null, number>();
    return (lang) => {
      const pace = known.get(lang) ?? paceOf(samples, lang);
      known.set(lang, pace);
      return pace;
    };
  }, [all]);
}

/** How long an article takes this reader, or a part of it: whole minutes, at their own pace. */
export function useMinutesOf(): (read: Pick<Article, 'words' | 'lang'>) => number {
  const paceIn = usePaceIn();
  return useCallback(({ words, lang }) => minutesFor(words, paceIn(lang)), [paceIn]);
}
