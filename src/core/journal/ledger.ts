import { type Change, type Draft, type Fields, KINDS, type Kind } from './operation.ts';

/** Everything the reader has, by kind and id. Fields never set are absent. */
export type Things = { [K in Kind]: Map<string, Partial<Fields[K]>> };

/** An operation that undo can take back, with the values that it replaced. */
export interface Undoable {
  id: string;
  label: string;
  before: Change[];
}

/**
 * What a journal amounts to. Each field keeps the value with the latest stamp (time, then operation id), so
 * the order in which operations arrive makes no difference, and one that arrives twice changes nothing.
 */
export interface Ledger {
  things: Things;
  /** Newest last. */
  undoables: Undoable[];
  /** The latest time of any operation. */
  time: number;
  stamps: Map<string, string>;
  seen: Set<string>;
}

/** How many acts undo remembers. */
const UNDO_DEPTH = 200;

export function emptyLedger(): Ledger {
  const things = Object.fromEntries(KINDS.map((kind) => [kind, new Map()])) as Things;
  return { things, undoables: [], time: 0, stamps: new Map(), seen: new Set() };
}

/** Takes in one operation. Returns the kinds of things that it changed. Unchanged things keep their identity. */
export function apply(ledger: Ledger, operation: Draft): Set<Kind> {
  const changed = new Set<Kind>();
  if (ledger.seen.has(operation.id)) return changed;
  ledger.seen.add(operation.id);
  ledger.time = Math.max(ledger.time, operation.time);
  const before = operation.changes.map((change) => currently(ledger.things, change));
  for (const change of operation.changes) {
    const key = `${change.kind} ${change.field} ${change.id}`;
    const stamp = `${String(operation.time).padStart(16, '0')} ${operation.id}`;
    if ((ledger.stamps.get(key) ?? '') >= stamp) continue;
    ledger.stamps.set(key, stamp);
    assign(ledger.things, change);
    changed.add(change.kind);
  }
  remember(ledger, operation, before);
  return changed;
}

/** The act that undo would take back: the newest, or the one with this id. Null when there is none. */
export function undoable(ledger: Ledger, act?: string): Undoable | null {
  return (act ? ledger.undoables.find(({ id }) => id === act) : ledger.undoables.at(-1)) ?? null;
}

function remember(ledger: Ledger, operation: Draft, before: Change[]): void {
  const { undoes, label, id } = operation;
  if (undoes) ledger.undoables = ledger.undoables.filter((undoable) => undoable.id !== undoes);
  else if (label) {
    ledger.undoables.push({ id, label, before });
    if (ledger.undoables.length > UNDO_DEPTH) ledger.undoables.shift();
  }
}

function currently(things: Things, change: Change): Change {
  const thing = things[change.kind].get(change.id) as Record<string, unknown> | undefined;
  return { ...change, value: thing?.[change.field] ?? null } as Change;
}

function assign(things: Things, change: Change): void {
  const ofKind = things[change.kind] as Map<string, Record<string, unknown>>;
  const { [change.field]: _, ...rest } = ofKind.get(change.id) ?? {};
  const thing = change.value === null ? rest : { ...rest, [change.field]: change.value };
  if (Object.keys(thing).length > 0) ofKind.set(change.id, thing);
  else ofKind.delete(change.id);
}
