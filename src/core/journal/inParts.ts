import { fieldKey } from './ledger.ts';
import type { Change, Draft } from './operation.ts';

/** So many changes are taken in without a pause that anyone would notice. */
const A_PART = 500;

/**
 * A great act as operations that are taken in one by one: the first opens it, the others are parts of it. All are of one
 * time, and of two changes of one field the first holds, as within one operation.
 */
export function inParts(draft: Draft, randomId: () => string): [Draft, ...Draft[]] {
  const changes = firstOfEachField(draft.changes);
  const act = draft.undoes ?? draft.redoes ?? draft.id;
  const { time } = draft;
  const parts: Draft[] = [];
  for (let at = A_PART; at < changes.length; at += A_PART)
    parts.push({ id: randomId(), time, act, changes: changes.slice(at, at + A_PART) });
  return [{ ...draft, changes: changes.slice(0, A_PART) }, ...parts];
}

function firstOfEachField(changes: readonly Change[]): Change[] {
  const first = new Map<string, Change>();
  for (const change of changes) {
    const key = fieldKey(change);
    if (!first.has(key)) first.set(key, change);
  }
  return [...first.values()];
}
