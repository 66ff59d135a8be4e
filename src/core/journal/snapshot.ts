import { deflateSync, inflateSync } from 'fflate';
import { FORMAT } from './format.ts';
import type { Rung } from './ladder.ts';
import {
  emptyLedger,
  type Ledger,
  type Origins,
  recall,
  thingsOf,
  type Undoable,
} from './ledger.ts';
import type { Origin } from './origin.ts';
import { decodeRecords, encodeJson, encodeRecord, joined, jsonOf } from './record.ts';
import type { Versions } from './versions.ts';

/** The first record of a snapshot. */
export interface SnapshotHead {
  /** `packed`: what the other records hold is deflated. Another word, so that format 2 passes over what it can't read. */
  lutrin: 'snapshot' | 'packed';
  format: number;
  /** The number of the last journal record that is in it. */
  sequence: number;
  /** The latest time of any operation in it. */
  time: number;
  /** How many records follow: first those with things, then those that only the past is read from. */
  things: number;
  past: number;
  undoables: Undoable[];
  redoables: Undoable[];
}

type ThingsRecord = { kind: string; things: [id: string, fields: Record<string, unknown>][] };
type PastRecord =
  | { origins: [origin: Origin, ...keys: string[]][] }
  | { versions: [highlight: string, ...[value: string | null, origin: Origin][]][] };

/** How many things, origins or histories stand in one record. */
const A_RECORD = 500;

/** A ledger as a file: records like a journal's, numbered from 1. */
export function encodeSnapshot(ledger: Ledger, sequence: number): Uint8Array<ArrayBuffer> {
  recall(ledger);
  const things: ThingsRecord[] = Object.keys(ledger.things).flatMap((kind) =>
    portions([...thingsOf(ledger.things, kind)]).map((portion) => ({ kind, things: portion })),
  );
  const past: PastRecord[] = [
    ...portions(byOrigin(ledger.origins)).map((origins) => ({ origins })),
    ...portions(histories(ledger.versions)).map((versions) => ({ versions })),
  ];
  const head: SnapshotHead = {
    lutrin: 'snapshot',
    format: FORMAT,
    sequence,
    time: ledger.time,
    things: things.length,
    past: past.length,
    undoables: lightOf(ledger.undoables),
    redoables: lightOf(ledger.redoables),
  };
  return joined([head, ...things, ...past].map((value, index) => encodeJson(index + 1, value)));
}

/** More changes than these would make the head of a snapshot slow to open: greater acts can't be taken back once it was. */
const MOST_UNDONE = 20_000;

/** The newest acts, as many as may stand in a head. */
function lightOf(acts: readonly Undoable[]): Undoable[] {
  let changes = 0;
  const last = acts.findLastIndex(({ before }) => {
    changes += before.length;
    return changes > MOST_UNDONE;
  });
  return acts.slice(last + 1);
}

/** A snapshot's records, unpacked and checked to be all there and whole; null where it is damaged. */
export function openSnapshot(
  bytes: Uint8Array,
): { head: SnapshotHead; payloads: Uint8Array[] } | null {
  const { records, state } = decodeRecords(bytes, 0);
  const [opening, ...rest] = records.map(({ payload }) => payload);
  if (!opening || state !== 'whole') return null;
  const head = jsonOf({ payload: opening }) as SnapshotHead | undefined;
  if (rest.length !== Number(head?.things) + Number(head?.past)) return null;
  if (head?.lutrin === 'snapshot') return { head, payloads: [opening, ...rest] };
  return head?.lutrin === 'packed' ? unpacked(head, rest) : null;
}

/** Those that `encodeSnapshot` wrote, a fifth of the size; null where it is damaged, or packed already. */
export function packSnapshot(bytes: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const opened = openSnapshot(bytes);
  if (opened?.head.lutrin !== 'snapshot') return null;
  const head: SnapshotHead = { ...opened.head, lutrin: 'packed', format: FORMAT };
  const rest = opened.payloads.slice(1).map((payload) => deflateSync(payload));
  return joined([
    encodeJson(1, head),
    ...rest.map((payload, index) => encodeRecord({ sequence: index + 2, payload })),
  ]);
}

function unpacked(
  head: SnapshotHead,
  rest: readonly Uint8Array[],
): ReturnType<typeof openSnapshot> {
  try {
    const opening = new TextEncoder().encode(JSON.stringify(head));
    return { head, payloads: [opening, ...rest.map((payload) => inflateSync(payload))] };
  } catch {
    return null;
  }
}

/** The ledger that a snapshot's records hold. The past is read when it is asked for. */
export function ledgerFrom(payloads: readonly Uint8Array[]): Ledger {
  const [head, ...rest] = payloads;
  const { time, things, undoables, redoables } = read<SnapshotHead>(head);
  const ledger: Ledger = { ...emptyLedger(), time, undoables, redoables };
  for (const payload of rest.slice(0, things)) {
    const record = read<ThingsRecord>(payload);
    const ofKind = thingsOf(ledger.things, record.kind);
    for (const [id, fields] of record.things) ofKind.set(id, fields);
  }
  ledger.past = { time, read: () => pastFrom(rest.slice(things)) };
  return ledger;
}

function pastFrom(payloads: readonly Uint8Array[]): { origins: Origins; versions: Versions } {
  const origins: Origins = new Map();
  const versions: Versions = new Map();
  for (const record of payloads.map((payload) => read<PastRecord>(payload)))
    if ('origins' in record) {
      for (const [origin, ...keys] of record.origins)
        for (const key of keys) origins.set(key, origin);
    } else
      for (const [highlight, ...list] of record.versions)
        versions.set(
          highlight,
          list.map(([value, origin]) => ({ value, origin })),
        );
  return { origins, versions };
}

function read<T>(payload: Uint8Array | undefined): T {
  return JSON.parse(new TextDecoder().decode(payload ?? new Uint8Array())) as T;
}

function byOrigin(origins: Origins): [Origin, ...string[]][] {
  const found = new Map<string, [Origin, ...string[]]>();
  for (const [key, origin] of origins) {
    const entry = found.get(origin.id);
    if (entry) entry.push(key);
    else found.set(origin.id, [origin, key]);
  }
  return [...found.values()];
}

function histories(versions: Versions): [string, ...[string | null, Origin][]][] {
  return [...versions].map(([highlight, list]) => [
    highlight,
    ...list.map(({ value, origin }): [string | null, Origin] => [value, origin]),
  ]);
}

function portions<T>(all: readonly T[]): T[][] {
  const count = Math.ceil(all.length / A_RECORD);
  return Array.from({ length: count }, (_, index) =>
    all.slice(index * A_RECORD, (index + 1) * A_RECORD),
  );
}

export function snapshotName({ sequence, time }: Rung): string {
  return `${String(sequence).padStart(10, '0')}-${time}.snapshot`;
}

/** Those of these names that are snapshots', with what they say. */
export function rungsIn(names: readonly string[]): (Rung & { name: string })[] {
  return names.flatMap((name) => {
    const [, sequence, time] = /^(\d{10,})-(\d+)\.snapshot$/.exec(name) ?? [];
    return sequence && time ? [{ name, sequence: Number(sequence), time: Number(time) }] : [];
  });
}
