import {
  type Change,
  type Draft,
  type Fields,
  KINDS,
  type Kind,
  type Operation,
} from './operation.ts';
import { isNewer, type Origin } from './origin.ts';
import { addVersion, textsOf, type Versions } from './versions.ts';

/** Everything the reader has, by kind and id. Fields never set are absent. */
export type Things = { [K in Kind]: Map<string, Partial<Fields[K]>> };

/** An act that undo can take back, or redo do again, with the values to set for that. */
export interface Undoable {
  id: string;
  label: string;
  before: Iterable<Change>;
}

/**
 * What a journal amounts to. Each field keeps the value of its newest operation, so the order in which operations
 * arrive makes no difference, and one that arrives twice changes nothing.
 */
export interface Ledger {
  /** Kinds and fields of a later version too: they are kept, though nothing here shows them. */
  things: Things;
  /** Newest last. */
  undoables: Undoable[];
  /** What was taken back since the last new act, the last one taken back at the end. */
  redoables: Undoable[];
  /** The latest time of any operation; -1 before the first. */
  time: number;
  /** By `fieldKey`: what set the field last, where that is not in `past`. */
  origins: Origins;
  versions: Versions;
  /** What a snapshot says of operations up to its time; null once it is read, or where there is none. */
  past: Past | null;
}

export type Origins = Map<string, Origin>;

/** The part of a snapshot that is only needed when something older than it arrives, or a note's history is asked for. */
export interface Past {
  time: number;
  read(): { origins: Origins; versions: Versions };
}

/** How many acts undo remembers. */
const UNDO_DEPTH = 200;

export function emptyLedger(): Ledger {
  const things = Object.fromEntries(KINDS.map((kind) => [kind, new Map()])) as Things;
  return {
    things,
    undoables: [],
    redoables: [],
    time: -1,
    origins: new Map(),
    versions: new Map(),
    past: null,
  };
}

/** Takes in one operation. Returns the kinds of things that it changed. Unchanged things keep their identity. */
export function apply(ledger: Ledger, operation: Draft | Operation): Set<string> {
  if (ledger.past && operation.time <= ledger.past.time) recall(ledger);
  const { changes, ...origin } = operation;
  const changed = new Set<string>();
  const before: Change[] = [];
  for (const change of changes) {
    if (isNote(change) && addVersion(ledger.versions, change.id, { value: change.value, origin }))
      changed.add(change.kind);
    const key = fieldKey(change);
    if (!isNewer(origin, ledger.origins.get(key))) continue;
    ledger.origins.set(key, origin);
    before.push(currently(ledger.things, change));
    assign(ledger.things, change);
    changed.add(change.kind);
  }
  if (operation.act) enlarge(ledger, operation.act, before);
  // What comes again, or from another journal, is no act to take back here.
  else if (!operation.merged && isNews(ledger, operation, before))
    remember(ledger, operation, before);
  ledger.time = Math.max(ledger.time, operation.time);
  return changed;
}

/** What changes as the reader reads, or sets how that looks. */
const OF_READING: ReadonlySet<string> = new Set<Kind>(['setting', 'progress', 'pace', 'reading']);

/** When each thing was last changed, ms since 1970, of those changed after `since`: what comes of reading alone apart. */
export function changeTimes(ledger: Ledger, since = -1): number[] {
  if (ledger.past && ledger.past.time > since) recall(ledger);
  const latest = new Map<string, number>();
  for (const [key, { time }] of ledger.origins) {
    const { kind, id } = fieldOf(key);
    if (OF_READING.has(kind) || time <= since) continue;
    const thing = `${kind} ${id}`;
    latest.set(thing, Math.max(latest.get(thing) ?? 0, time));
  }
  return [...latest.values()];
}

/** When a field of a thing was last set, in milliseconds since 1970; 0 where it never was. */
export function setAt<K extends Kind>(
  ledger: Ledger,
  kind: K,
  id: string,
  field: keyof Fields[K] & string,
): number {
  recall(ledger);
  return ledger.origins.get(`${kind} ${field} ${id}`)?.time ?? 0;
}

/** Reads what a snapshot says of the past, if that was not done yet. */
export function recall(ledger: Ledger): void {
  if (!ledger.past) return;
  const { origins, versions } = ledger.past.read();
  for (const [key, origin] of ledger.origins) origins.set(key, origin);
  for (const [id, list] of ledger.versions)
    for (const version of list) addVersion(versions, id, version);
  Object.assign(ledger, { origins, versions, past: null });
}

/** What a note has said, oldest first: one text an editing session, the current one last. Times in ms since 1970. */
export function historyOf(ledger: Ledger, highlight: string): { time: number; value: string }[] {
  recall(ledger);
  return textsOf(ledger.versions.get(highlight) ?? []);
}

/** One field of one thing, as a key. Neither kind nor field has a space in it. */
export function fieldKey({ kind, id, field }: Pick<Change, 'kind' | 'id' | 'field'>): string {
  return `${kind} ${field} ${id}`;
}

/** What `fieldKey` made a key of. */
export function fieldOf(key: string): { kind: string; field: string; id: string } {
  const [, kind = '', field = '', id = ''] = /^(\S+) (\S+) (.*)$/s.exec(key) ?? [];
  return { kind, field, id };
}

/** The act that undo would take back: the newest, or the one with this id. Null when there is none. */
export function undoable(ledger: Ledger, act?: string): Undoable | null {
  return (act ? ledger.undoables.find(({ id }) => id === act) : ledger.undoables.at(-1)) ?? null;
}

/** The act that redo would do again: the one last taken back. Null when there is none. */
export function redoable(ledger: Ledger): Undoable | null {
  return ledger.redoables.at(-1) ?? null;
}

/** What comes again has changed nothing; nor has an act whose changes are all in its further parts: that one is known by its id. */
function isNews(
  { time, undoables, redoables }: Ledger,
  { id, time: at, label, changes }: Draft,
  before: readonly Change[],
): boolean {
  if (at > time || before.length > 0) return true;
  return (
    !!label && changes.length === 0 && ![...undoables, ...redoables].some((act) => act.id === id)
  );
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

/** One part more of an act: what it replaced comes behind what others replaced before it. */
function enlarge({ undoables, redoables }: Ledger, act: string, before: readonly Change[]): void {
  const found = [undoables, redoables].flatMap((acts) => acts.filter(({ id }) => id === act));
  for (const one of found) {
    const all = Array.isArray(one.before) ? one.before : [...one.before];
    for (const change of before) all.push(change);
    one.before = all;
  }
}

function takeOut(acts: Undoable[], id: string): Undoable | undefined {
  const at = acts.findIndex((act) => act.id === id);
  return at < 0 ? undefined : acts.splice(at, 1)[0];
}

function isNote(change: Change): change is Change & { value: string | null } {
  const { kind, field, value } = change;
  return kind === 'highlight' && field === 'note' && (value === null || typeof value === 'string');
}

function currently(things: Things, change: Change): Change {
  return { ...change, value: valueIn(things, change) } as Change;
}

/** What a field holds; null where it is not set. */
export function valueIn(
  things: Things,
  { kind, id, field }: { kind: string; id: string; field: string },
): unknown {
  const thing = thingsOf(things, kind).get(id);
  return thing && Object.hasOwn(thing, field) ? thing[field] : null;
}

function assign(things: Things, change: Change): void {
  const ofKind = thingsOf(things, change.kind);
  const { [change.field]: _, ...rest } = ofKind.get(change.id) ?? {};
  const thing = change.value === null ? rest : { ...rest, [change.field]: change.value };
  if (Object.keys(thing).length > 0) ofKind.set(change.id, thing);
  else ofKind.delete(change.id);
}

/** The things of a kind, known or not. */
export function thingsOf(things: Things, kind: string): Map<string, Record<string, unknown>> {
  const all = things as Record<string, Map<string, Record<string, unknown>>>;
  const known = Object.hasOwn(all, kind) ? all[kind] : undefined;
  if (known) return known;
  const fresh = new Map<string, Record<string, unknown>>();
  Object.defineProperty(all, kind, { value: fresh, enumerable: true });
  return fresh;
}
