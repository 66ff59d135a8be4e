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
