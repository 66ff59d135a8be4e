import type { Place } from '../core/journal/operation.ts';
import { commit, things } from './ledger.ts';

export const useProgress = things.progress;

/** Remembers where the reader is. `share` is how far that is, 0 to 1; the furthest never runs backwards. */
export function rememberPlace(article: string, place: Place, share: number): Promise<boolean> {
  const before = useProgress.getState().get(article);
  const further = share > (before?.furthest ?? -1);
  return commit([
    { kind: 'progress', id: article, field: 'place', value: place },
    ...(further
      ? [{ kind: 'progress', id: article, field: 'furthest', value: share } as const]
      : []),
  ]);
}

/** Remembers that an article was opened. */
export function rememberOpening(article: string): Promise<boolean> {
  return commit([{ kind: 'progress', id: article, field: 'openedAt', value: Date.now() }]);
}
