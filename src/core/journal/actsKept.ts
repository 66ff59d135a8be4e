import type { Undoable } from './ledger.ts';
import type { Change } from './operation.ts';
import { payloadsOf } from './payloads.ts';

/** More than this would make the head of a snapshot slow to open. Bytes. */
const MOST_IN_HEAD = 1_000_000;
/** What undo may take of a snapshot: the acts that replaced more, and those before them, can't be taken back once it was made. Bytes. */
const MOST = 64_000_000;

/** What a snapshot's head says of an act whose changes stand in records of their own. */
export interface FurtherAct {
  id: string;
  label: string;
  /** How many records are its. */
  records: number;
}

/** How such a record begins. Whoever knows no `before` takes it for one with no `versions`. */
const BEFORE = '{"versions":[],"before":';

/** Changes as a snapshot's records hold them: read one record after another, each time they are asked for. */
class KeptChanges implements Iterable<Change> {
  readonly payloads: readonly Uint8Array[];
  constructor(payloads: readonly Uint8Array[]) {
    this.payloads = payloads;
  }
  *[Symbol.iterator](): Generator<Change> {
    for (const payload of this.payloads)
      yield* (JSON.parse(new TextDecoder().decode(payload)) as { before: Change[] }).before;
  }
}

/** Acts, oldest first, as a snapshot keeps them: `light` in its head, `further` ones, which are older, in records. */
export function keepActs(acts: readonly Undoable[]): {
  light: { id: string; label: string; before: Change[] }[];
  further: (FurtherAct & { payloads: readonly Uint8Array[] })[];
} {
  const kept = { light: [], further: [] } as ReturnType<typeof keepActs>;
  let size = 0;
  for (const { id, label, before } of acts.toReversed()) {
    const payloads = before instanceof KeptChanges ? before.payloads : payloadsOf(BEFORE, before);
    size += payloads.reduce((sum, { length }) => sum + length, 0);
    if (size > MOST) break;
    if (size <= MOST_IN_HEAD) kept.light.unshift({ id, label, before: [...before] });
    else kept.further.unshift({ id, label, records: payloads.length, payloads });
  }
  return kept;
}

/** The acts that a head and these records tell of, oldest first. Takes their records out of `payloads`. */
export function actsKept(
  light: readonly Undoable[],
  further: readonly FurtherAct[],
  payloads: Uint8Array[],
): Undoable[] {
  const older = further.map(({ id, label, records }) => ({
    id,
    label,
    before: new KeptChanges(payloads.splice(0, records)),
  }));
  return [...older, ...light];
}
