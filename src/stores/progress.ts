import type { Place } from '../core/journal/operation.ts';
import type { PaceSample } from '../core/pace/pace.ts';
import { keepNextDraw } from '../platform/nextDraws.ts';
import { commit, things } from './ledger.ts';

export const useProgress = things.progress;

/**
 * Remembers where the reader is. `share` is how far that is, 0 to 1; the furthest never runs backwards. `pace` is how fast
 * they came there, as far as that can be told.
 */
export function rememberPlace(
  article: string,
  place: Place,
  share: number,
  pace: PaceSample | null,
): Promise<boolean> {
  const before = useProgress.getState().get(article);
  if ((before?.place?.offset ?? 0) !== place.offset) void keepNextDraw(article, null);
  const further = share > (before?.furthest ?? -1);
  return commit([
    { kind: 'progress', id: article, field: 'place', value: place },
    ...(further
      ? [{ kind: 'progress', id: article, field: 'furthest', value: share } as const]
      : []),
    ...(pace ? [{ kind: 'pace', id: article, field: 'sample', value: pace } as const] : []),
  ]);
}

/** Remembers that an article was opened. */
export function rememberOpening(article: string): Promise<boolean> {
  return commit([{ kind: 'progress', id: article, field: 'openedAt', value: Date.now() }]);
}
