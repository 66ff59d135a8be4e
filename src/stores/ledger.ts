import { create, type StoreApi, type UseBoundStore } from 'zustand';
import { apply, emptyLedger, undoing } from '../core/journal/ledger.ts';
import {
  type Change,
  type Draft,
  type Fields,
  KINDS,
  type Kind,
  type Operation,
} from '../core/journal/operation.ts';
import { type Journal, NotKept, openJournal } from '../platform/journal.ts';
import { randomId } from '../platform/randomId.ts';
import type { Refusal } from '../workers/journalMessages.ts';

type ThingsStore<K extends Kind> = UseBoundStore<StoreApi<Map<string, Partial<Fields[K]>>>>;

/** The reader's own data, one store a kind. Written by this file alone, from operations. */
export const things = Object.fromEntries(KINDS.map((kind) => [kind, create(() => new Map())])) as {
  [K in Kind]: ThingsStore<K>;
};

/** How the keeping goes. */
export interface Keeping {
  /** Operations that are shown but not yet flushed. */
  pending: number;
  /** Why the last attempt failed; null while all goes well. */
  problem: Refusal | null;
  /** False where this browser forgets everything after the visit. */
  durable: boolean;
  /** What the next undo would take back. */
  undoable: string | null;
}

export const useKeeping = create<Keeping>(() => ({
  pending: 0,
  problem: null,
  durable: true,
  undoable: null,
}));

const ledger = emptyLedger();
const unkept: Draft[] = [];
let opening: Promise<Journal> | undefined;

/** Opens the journal once and folds it into the stores. Rejects where it can be neither read nor replaced. */
export function startLedger(): Promise<Journal> {
  opening ??= openJournal(take).then((journal) => {
    take(journal.operations);
    useKeeping.setState({ durable: journal.durable });
    return journal;
  });
  return opening;
}

/**
 * Carries out one act of the reader: the stores show it at once; resolves to true once it is flushed. Where
 * keeping fails it resolves to false, the change stays on screen and `retry` keeps it later.
 */
export function commit(changes: Change[], label?: string): Promise<boolean> {
  return keep({ id: randomId(), time: now(), changes, ...(label && { label }) });
}

/** Takes back the newest act that can be. Returns what it was called, or null when there is none. */
export function undo(): string | null {
  const draft = undoing(ledger, randomId(), now());
  if (!draft) return null;
  const { label, ...rest } = draft;
  void keep(rest);
  return label;
}

/** Tries again to keep what could not be kept. */
export async function retry(): Promise<void> {
  useKeeping.setState({ problem: null });
  for (const draft of unkept.splice(0)) await write(draft);
}

function keep(draft: Draft): Promise<boolean> {
  take([draft]);
  return write(draft);
}

async function write(draft: Draft): Promise<boolean> {
  useKeeping.setState(({ pending }) => ({ pending: pending + 1 }));
  try {
    const journal = await startLedger();
    await journal.append(draft);
    return true;
  } catch (error) {
    unkept.push(draft);
    useKeeping.setState({ problem: error instanceof NotKept ? error.refusal : 'failed' });
    return false;
  } finally {
    useKeeping.setState(({ pending }) => ({ pending: pending - 1 }));
  }
}

function take(operations: readonly (Draft | Operation)[]): void {
  const changed = new Set<Kind>();
  for (const operation of operations)
    for (const kind of apply(ledger, operation)) changed.add(kind);
  for (const kind of changed) publish(kind);
  useKeeping.setState({ undoable: ledger.undoables.at(-1)?.label ?? null });
}

function publish<K extends Kind>(kind: K): void {
  const store = things[kind] as ThingsStore<K>;
  store.setState(new Map(ledger.things[kind]), true);
}

/** Never before anything already seen, so that a clock set back cannot make a new change lose. */
function now(): number {
  return Math.max(Date.now(), ledger.time + 1);
}
