import { create, type StoreApi, type UseBoundStore } from 'zustand';
import type { Way } from '../core/backup/contents.ts';
import { jsonLines, type Lines, readJsonLines } from '../core/backup/jsonLines.ts';
import { readableHighlights } from '../core/highlight/readable.ts';
import type { Account } from '../core/journal/account.ts';
import { type GreatAct, inParts } from '../core/journal/inParts.ts';
import {
  apply,
  changeTimes,
  emptyLedger,
  historyOf,
  redoable,
  setAt,
  type Things,
  undoable,
} from '../core/journal/ledger.ts';
import {
  type Change,
  type Draft,
  type Fields,
  KINDS,
  type Kind,
  type Operation,
  operationIn,
} from '../core/journal/operation.ts';
import { joined } from '../core/journal/record.ts';
import { ledgerFrom } from '../core/journal/snapshot.ts';
import { breather, inTurns } from '../platform/breather.ts';
import { type Journal, NotKept, openJournal } from '../platform/journal.ts';
import { randomId } from '../platform/randomId.ts';
import { withResolvers } from '../platform/withResolvers.ts';
import type { Refusal, StorageKind } from '../workers/journalMessages.ts';
import type { Act } from './actNames.ts';

type ThingsStore<K extends Kind> = UseBoundStore<StoreApi<Map<string, Partial<Fields[K]>>>>;

/** The reader's own data, one store a kind. Written by this file alone, from operations. */
export const things = Object.fromEntries(KINDS.map((kind) => [kind, create(() => new Map())])) as {
  [K in Kind]: ThingsStore<K>;
};

/** Everything the reader has, as it is now: it never changes, what comes later is in later ones. */
export function allThings(): Things {
  return Object.fromEntries(KINDS.map((kind) => [kind, things[kind].getState()])) as Things;
}

/** How the keeping goes. */
export interface Keeping {
  /** Operations that are shown but not yet flushed. */
  pending: number;
  /** Why the last attempt failed; null while all goes well. */
  problem: Refusal | null;
  /** Where this browser keeps what is kept. */
  storage: StorageKind;
  /** What the stores hold again, where the journal was not as it was left; null else, and once it was read. */
  recovered: Account | null;
}

export const useKeeping = create<Keeping>(() => ({
  pending: 0,
  problem: null,
  storage: 'files',
  recovered: null,
}));

let ledger = emptyLedger();
/** Acts that could not be written, each with all its parts: they are kept as they were made, whole. */
const unkept: (readonly Draft[])[] = [];
/** This device's name in the journal; null until that is open. */
let device: string | null = null;
/** What the reader did before. */
const early: Draft[] = [];
let opening: Promise<Journal> | undefined;

/** Opens the journal once and folds it into the stores. Rejects where that fails; the next call tries again. */
export function startLedger(): Promise<Journal> {
  opening ??= openJournal(receive).then(
    (journal) => {
      const { snapshot, operations, storage, account } = journal;
      if (snapshot) {
        ledger = ledgerFrom(snapshot);
        for (const kind of KINDS) publish(kind);
      }
      device = journal.device;
      take([...operations, ...early.splice(0)]);
      useKeeping.setState({ storage, recovered: account });
      return journal;
    },
    (error: unknown) => {
      opening = undefined;
      throw error;
    },
  );
  return opening;
}

/** What this device is called in the journal; empty until that is open. */
export function thisDevice(): string {
  return device ?? '';
}

/** When a highlight's words, look or note changed last, milliseconds since 1970; null where they are as it was made. */
export function highlightChangedAt(id: string): number | null {
  const at = (field: keyof Fields['highlight']) => setAt(ledger, 'highlight', id, field);
  const last = Math.max(at('home'), at('color'), at('style'), at('note'));
  return last > at('createdAt') ? last : null;
}

/** What a note has said, oldest first: one text an editing session, the current one last. Times in ms since 1970. */
export function versionsOf(highlight: string): { time: number; value: string }[] {
  return historyOf(ledger, highlight);
}

/**
 * Carries out one act of the reader: the stores show it at once; resolves to true once it is flushed. Where
 * keeping fails it resolves to false, the change stays on screen and `retry` keeps it later.
 */
export function commit(changes: Change[], label?: Act): Promise<boolean> {
  return keep({ id: randomId(), time: now(), changes, ...(label && { label }) });
}

/** As `commit`, but nothing changes before it is flushed; changes are made one by one. Throws NotKept; then nothing has changed. */
export async function commitOnceKept(changes: Iterable<Change>, label: Act): Promise<void> {
  await startLedger();
  const drafts: Draft[] = [];
  const whole = { id: randomId(), time: now(), changes, label };
  await inTurns(inParts(whole, randomId), (draft) => drafts.push(draft));
  await append(drafts);
  await takeInTurns(drafts.map(ofThisDevice));
}

/** Operations that amount to all the reader has, with what this version does not know, and what could not be kept yet. */
export async function exportJournal(): Promise<Lines> {
  const kept = await (await startLedger()).exportJournal();
  const waiting = unkept
    .flat()
    .map((draft) => JSON.stringify({ ...draft, device: '', sequence: 0 }));
  return joined([kept, jsonLines(waiting)]);
}

/** When each thing that changed after `since` was last changed; ms since 1970. */
export function changedAt(since: number): number[] {
  return changeTimes(ledger, since);
}

/**
 * Takes in operations of a backup as one act, once they are flushed; resolves to its id, null where nothing was new. What is
 * newer wins, field by field. Throws NotKept; then nothing has changed.
 */
export async function importOperations(
  operations: Lines,
  as: { label: Act; way: Way },
): Promise<string | null> {
  const { act, found } = await (await startLedger()).importOperations(operations, as);
  await takeInTurns(operationsIn(found));
  return act;
}

/** Writes a checked snapshot of all the reader has, as before a great change. Throws NotKept. */
export async function snapshotNow(): Promise<void> {
  return (await startLedger()).snapshotNow();
}

/** The newest act that can be taken back, if any: right after a command, its own. */
export function newestAct(): string | null {
  return undoable(ledger)?.id ?? null;
}

/** Takes back the newest act, or the one named. Resolves to what it was called, or null when there is none. */
export function undo(act?: string): Promise<string | null> {
  return onceTaken(() => {
    const found = undoable(ledger, act);
    if (!found) return null;
    void keep({ id: randomId(), time: now(), changes: found.before, undoes: found.id });
    return found.label;
  });
}

/** Does again what was taken back last. Resolves to what it was called, or null when there is none. */
export function redo(): Promise<string | null> {
  return onceTaken(() => {
    const found = redoable(ledger);
    if (!found) return null;
    void keep({ id: randomId(), time: now(), changes: found.before, redoes: found.id });
    return found.label;
  });
}

/** Tries again to keep what could not be kept. */
export async function retry(): Promise<void> {
  useKeeping.setState({ problem: null });
  await Promise.all(unkept.splice(0).map((drafts) => keeping(append(drafts), drafts)));
}

/** What was restored on this device after a loss, newest first. */
export async function readAccounts(): Promise<Account[]> {
  return (await (await startLedger()).accounts()).reverse();
}

/** The reader has seen what was restored. */
export function dismissAccount(): void {
  useKeeping.setState({ recovered: null });
}

/** Whether something on screen is not on disk. */
export function isUnkept(): boolean {
  return unkept.length > 0 || useKeeping.getState().pending > 0;
}

/** Resolves once all that is shown is on disk, or the last attempt to keep it has failed. */
export async function settled(): Promise<void> {
  if (useKeeping.getState().pending === 0) return;
  const { promise, resolve } = withResolvers<void>();
  const stop = useKeeping.subscribe(({ pending }) => pending === 0 && resolve());
  await promise.finally(stop);
}

async function keep(act: GreatAct): Promise<boolean> {
  const drafts: Draft[] = [];
  const taken = takeInTurns(partsOf(act, drafts));
  return keeping(
    taken.then(() => append(drafts)),
    drafts,
  );
}

/** Makes the parts of an act one by one, and notes down those that were made. */
function* partsOf(whole: GreatAct, made: Draft[]): Generator<Draft> {
  for (const draft of inParts(whole, randomId)) {
    made.push(draft);
    if (!device) early.push(draft);
    yield ofThisDevice(draft);
  }
}

function ofThisDevice(draft: Draft): Draft & { device?: string } {
  return { ...draft, ...(device && { device }) };
}

/** Tells how the writing of drafts goes, and holds on to those that could not be written. */
async function keeping(written: Promise<void>, drafts: readonly Draft[]): Promise<boolean> {
  useKeeping.setState(({ pending }) => ({ pending: pending + 1 }));
  try {
    await written;
    if (unkept.length > 0) void retry(); // what failed before may have room now
    return true;
  } catch (error) {
    unkept.push(drafts);
    useKeeping.setState({ problem: error instanceof NotKept ? error.refusal : 'failed' });
    return false;
  } finally {
    useKeeping.setState(({ pending }) => ({ pending: pending - 1 }));
  }
}

/** Writes the parts of one act, all or none. Throws NotKept. */
async function append(drafts: readonly Draft[]): Promise<void> {
  const journal = await startLedger();
  const [draft, ...parts] = drafts;
  if (draft && parts.length === 0) {
    await journal.append(draft);
    return;
  }
  const lines: Lines[] = [];
  await inTurns(drafts, (part) => lines.push(jsonLines([JSON.stringify(ofThisDevice(part))])));
  await journal.appendAll(joined(lines));
}

/** What another tab wrote, or was found before something of this one. */
function receive(news: readonly Operation[] | Lines): void {
  if (news instanceof Uint8Array) void takeInTurns(operationsIn(news));
  else take(news);
}

function* operationsIn(lines: Lines): Generator<Operation> {
  for (const value of readJsonLines(lines)) yield* operationIn(value);
}

function take(operations: readonly (Draft | Operation)[]): void {
  const changed = new Set<string>();
  for (const operation of operations)
    for (const kind of apply(ledger, operation)) changed.add(kind);
  show(changed);
}

/** What is being taken in: an act can be taken back once it is all there. */
let taking: Promise<unknown> = Promise.resolve();

/**
 * As `take`, and of thousands the stores show all at the end: the page has its turn in between. What is soon done is done
 * when this returns.
 */
function takeInTurns(operations: Iterable<Draft | Operation>): Promise<void> {
  const taken = takeAll(operations);
  taking = Promise.allSettled([taking, taken]);
  return taken;
}

/** Does something when nothing is being taken in, not even what others who waited have begun. */
async function onceTaken<T>(does: () => T): Promise<T> {
  for (let seen: unknown = null; seen !== taking; await seen) seen = taking;
  return does();
}

async function takeAll(operations: Iterable<Draft | Operation>): Promise<void> {
  const changed = new Set<string>();
  const breathe = breather();
  let pause: Promise<void> | null = null;
  for (const operation of operations) {
    if (pause) await pause; // never after the last: an act in one part is shown at once, however slow the machine
    for (const kind of apply(ledger, operation)) changed.add(kind);
    pause = breathe();
  }
  show(changed);
}

function show(changed: ReadonlySet<string>): void {
  for (const kind of KINDS) if (changed.has(kind)) publish(kind);
}

function publish<K extends Kind>(kind: K): void {
  if (kind === 'highlight')
    things.highlight.setState(readableHighlights(ledger.things.highlight), true);
  else (things[kind] as ThingsStore<K>).setState(new Map(ledger.things[kind]), true);
}

/** Never before anything already seen, so that a clock set back cannot make a new change lose. */
function now(): number {
  return Math.max(Date.now(), ledger.time + 1);
}
