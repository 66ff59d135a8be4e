import { deflateSync, inflateSync } from 'fflate';
import { actsKept, type FurtherAct, keepActs } from './actsKept.ts';
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
import { payloadsOf } from './payloads.ts';
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
  /** How many records follow: first those with things, then those that only the past is read from, `further` acts' last. */
  things: number;
  past: number;
  undoables: Undoable[];
  redoables: Undoable[];
  /** Older acts than these, whose changes stand in records of their own; absent where there are none. */
  further?: { undoables: FurtherAct[]; redoables: FurtherAct[] };
}

type ThingsRecord = { kind: string; things: [id: string, fields: Record<string, unknown>][] };
type PastRecord =
  | { origins: [origin: Origin, ...keys: string[]][] }
  | { versions: [highlight: string, ...[value: string | null, origin: Origin][]][] };

/** A ledger as a file: records like a journal's, numbered from 1. */
export function encodeSnapshot(ledger: Ledger, sequence: number): Uint8Array<ArrayBuffer> {
  recall(ledger);
  const things = Object.keys(ledger.things).flatMap((kind) =>
    payloadsOf(`{"kind":${JSON.stringify(kind)},"things":`, thingsOf(ledger.things, kind)),
  );
  const past = [
    ...payloadsOf('{"origins":', byOrigin(ledger.origins)),
    ...payloadsOf('{"versions":', histories(ledger.versions)),
  ];
  const [undoables, redoables] = [keepActs(ledger.undoables), keepActs(ledger.redoables)];
  const further = [...undoables.further, ...redoables.further].flatMap(({ payloads }) => payloads);
  const head: SnapshotHead = {
    lutrin: 'snapshot',
    format: FORMAT,
    sequence,
    time: ledger.time,
    things: things.length,
    past: past.length + further.length,
    undoables: undoables.light,
    redoables: redoables.light,
    ...(further.length > 0 && {
      further: { undoables: named(undoables.further), redoables: named(redoables.further) },
    }),
  };
  const opening = new TextEncoder().encode(JSON.stringify(head));
  const payloads = [opening, ...things, ...past, ...further];
  return joined(payloads.map((payload, index) => encodeRecord({ sequence: index + 1, payload })));
}

function named(acts: readonly FurtherAct[]): FurtherAct[] {
  return acts.map(({ id, label, records }) => ({ id, label, records }));
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
  const { time, things, undoables, redoables, further } = read<SnapshotHead>(head);
  const ofActs = [...(further?.undoables ?? []), ...(further?.redoables ?? [])];
  const acts = rest.splice(rest.length - ofActs.reduce((sum, { records }) => sum + records, 0));
  const ledger: Ledger = {
    ...emptyLedger(),
    time,
    undoables: actsKept(undoables, further?.undoables ?? [], acts),
    redoables: actsKept(redoables, further?.redoables ?? [], acts),
  };
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
