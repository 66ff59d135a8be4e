import { useMemo } from 'react';
import { paceOf } from '../core/pace/pace.ts';
import { things } from './ledger.ts';

/** The reader's own pace in a language (BCP 47), in words a minute. */
export function usePace(lang: string | null): number {
  const all = things.pace();
  return useMemo(() => {
    const samples = [...all.values()].flatMap(({ sample }) => sample ?? []);
    return paceOf(samples, lang);
  }, [all, lang]);
}
