import type { Reason } from '../core/article/block.ts';
import { sortId } from '../core/article/passage.ts';
import { commit, things } from './ledger.ts';

/** The reader's decisions about passages, by `passageId`. */
export const usePassages = things.passage;

/** Restores removed passages, or leaves kept ones out. The decision holds for later revisions too. */
export function decidePassages(ids: readonly string[], kept: boolean): Promise<boolean> {
  return commit(
    ids.map((id) => ({ kind: 'passage', id, field: 'kept', value: kept })),
    kept ? 'Restored passage' : 'Removed passage',
  );
}

/** The reader's decisions about sorts of passages, by `sortId`. */
export const useSorts = things.sort;

/** Restores all that is left out for one reason in what comes from one source, in every article and from now on, or no more. */
export function decideSort(reason: Reason, source: string, kept: boolean): Promise<boolean> {
  return commit(
    [{ kind: 'sort', id: sortId(reason, source), field: 'kept', value: kept }],
    kept ? 'Always kept a kind of passage' : 'Left out a kind of passage again',
  );
}

/** What the reader has decided about these passages before. */
export function decisionsOn(ids: readonly string[]): ReadonlyMap<string, boolean> {
  const all = usePassages.getState();
  return new Map(
    ids.flatMap((id) => {
      const kept = all.get(id)?.kept;
      return kept === undefined ? [] : [[id, kept] as const];
    }),
  );
}
