import { fieldKey } from './ledger.ts';
import type { Change, Draft } from './operation.ts';

/** So many changes are taken in without a pause that anyone would notice. */
const A_PART = 500;

/** A draft whose changes may be read from where they are kept, one after another. */
export type GreatAct = Omit<Draft, 'changes'> & { changes: Iterable<Change> };

/**
 * A great act as operations that are taken in one by one, each made when it is asked for: the first opens it, the others are
 * parts of it. All are of one time, and of two changes of one field the first holds, as within one operation.
 */
export function* inParts(draft: GreatAct, randomId: () => string): Generator<Draft> {
  const act = draft.undoes ?? draft.redoes ?? draft.id;
  const { time } = draft;
  let isFirst = true;
  for (const changes of portions(firstOfEachField(draft.changes))) {
    yield isFirst ? { ...draft, changes } : { id: randomId(), time, act, changes };
    isFirst = false;
  }
}

/** At least one, be it empty. */
function* portions(changes: Iterable<Change>): Generator<Change[]> {
  let portion: Change[] = [];
  for (const change of changes) {
    if (portion.length === A_PART) {
      yield portion;
      portion = [];
    }
    portion.push(change);
  }
  yield portion;
}

function* firstOfEachField(changes: Iterable<Change>): Generator<Change> {
  const seen = new Set<string>();
  for (const change of changes) {
    const key = fieldKey(change);
    if (!seen.has(key)) yield change;
    seen.add(key);
  }
}
