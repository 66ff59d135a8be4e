import { type Change, type Draft, type Fields, KINDS, type Kind } from './operation.ts';

/** Everything the reader has, by kind and id. Fields never set are absent. */
export type Things = { [K in Kind]: Map<string, Partial<Fields[K]>> };

/** An act that undo can take back, or redo do again, with the values to set for that. */
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
  /** What was taken back since the last new act, the last one taken back at the end. */
  redoables: Undoable[];
  /** The latest time of any operation. */
  time: number;
  stamps: Map<string, string>;
  seen: Set<string>;
}

/** How many acts undo remembers. */
const UNDO_DEPTH = 200;

export function emptyLedger(): Ledger {
  const things = Object.fromEntries(KINDS.map((kind) => [kind, new Map()])) as Things;
  return { things, undoables: [], redoables: [], time: 0, stamps: new Map(), seen: new Set() };
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

/** When each thing was last changed, ms since 1970: settings and places apart, which come of reading alone. */
export function changeTimes({ stamps }: Ledger): number[] {
  const latest = new Map<string, number>();
  for (const [key, stamp] of stamps) {
    const [kind = '', , id = ''] = key.split(' ', 3);
    if (kind === 'setting' || kind === 'progress') continue;
    const thing = `${kind} ${id}`;
    latest.set(thing, Math.max(latest.get(thing) ?? 0, Number.parseInt(stamp, 10)));
  }
  return [...latest.values()];
}

/** When a field of a thing was last set, in milliseconds since 1970; 0 where it never was. */
export function setAt<K extends Kind>(
  { stamps }: Ledger,
  kind: K,
  id: string,
  field: keyof Fields[K] & string,
): number {
  return Number(stamps.get(`${kind} ${field} ${id}`)?.slice(0, 16) ?? 0);
}

/** The act that undo would take back: the newest, or the one with this id. Null when there is none. */
export function undoable(ledger: Ledger, act?: string): Undoable | null {
  return (act ? ledger.undoables.find(({ id }) => id === act) : ledger.undoables.at(-1)) ?? null;
}

/** The act that redo would do again: the one last taken back. Null when there is none. */
export function redoable(ledger: Ledger): Undoable | null {
  return ledger.redoables.at(-1) ?? null;
}

/** An act keeps its id through undo and redo; a new one ends what could be done again. */
function remember(ledger: Ledger, operation: Draft, before: Change[]): void {
  const { undoes, redoes, label, id } = operation;
  if (undoes) {
    const act = takeOut(ledger.undoables, undoes);
    if (act) ledger.redoables.push({ ...act, before });
  } else if (redoes) {
    const act = takeOut(ledger.redoables, redoes);
    if (act) ledger.undoables.push({ ...act, before });
  } else if (label) {
    ledger.undoables.push({ id, label, before });
    if (ledger.undoables.length > UNDO_DEPTH) ledger.undoables.shift();
    ledger.redoables = [];
  }
}

function takeOut(acts: Undoable[], id: string): Undoable | undefined {
  const at = acts.findIndex((act) => act.id === id);
  return at < 0 ? undefined : acts.splice(at, 1)[0];
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
