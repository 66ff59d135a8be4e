import type { ReadableFiles } from './files.ts';
import { JOURNAL_FOLDER, SNAPSHOTS_FOLDER } from './folders.ts';
import { checkFormat, FORMAT } from './format.ts';
import { apply, emptyLedger, type Ledger } from './ledger.ts';
import { type Operation, operationIn } from './operation.ts';
import { HEADER, type JournalRecord, jsonOf } from './record.ts';
import { readSegment, type Segment, segmentHash, segmentName, segmentOf } from './segment.ts';
import { ledgerFrom, openSnapshot, rungsIn, type SnapshotHead } from './snapshot.ts';

/** What could not be read again, or is gone: a part of the journal, or of a file, a snapshot, an install mark. */
export type Loss = 'segment' | 'damage' | 'snapshot' | 'mark';

/** What stands in the files: the newest whole snapshot and the operations behind it. */
export interface Loaded {
  snapshot: { head: SnapshotHead; payloads: Uint8Array[] } | null;
  operations: Operation[];
  losses: Set<Loss>;
  /** The highest segment; null where there is none. */
  last: Tail | null;
  /** The number of the last record. */
  sequence: number;
  /** The newest format of what was read. */
  format: number;
}

/** The segment that is written to, as far as it was read. */
export interface Tail {
  segment: number;
  /** Its first bytes, which tell it from another file under the same name. */
  opening: string;
  /** Where its whole records stop, a byte offset. */
  end: number;
  /** The number of its first record. */
  first: number;
  /** When it was begun, ms since 1970; 0 in format 1. */
  time: number;
  /** Something behind `end` is no mere torn record: nothing may be written there. */
  damaged: boolean;
}

/** Reads everything, changes nothing. Throws TooNew. */
export async function load(files: ReadableFiles): Promise<Loaded> {
  const { snapshot, broken } = await newestSnapshot(files);
  const covered = snapshot?.head.sequence ?? 0;
  const read = await segmentsBehind(files, covered);
  const losses = lossesIn(read, covered);
  if (broken) losses.add('snapshot');
  const records = read
    .flatMap(({ segment: { records, salvaged } }) => [...records, ...salvaged])
    .filter(({ sequence }) => sequence > covered);
  const last = read.at(-1);
  return {
    snapshot,
    operations: operationsIn(records),
    losses,
    last: last ? tailOf(last) : null,
    sequence: Math.max(covered, ...read.map(({ segment }) => segment.last)),
    format: Math.max(
      FORMAT,
      snapshot?.head.format ?? 0,
      ...read.map(({ segment }) => segment.head?.format ?? 0),
    ),
  };
}

export function ledgerOf({
  snapshot,
  operations,
}: Pick<Loaded, 'snapshot' | 'operations'>): Ledger {
  const ledger = snapshot ? ledgerFrom(snapshot.payloads) : emptyLedger();
  for (const operation of operations) apply(ledger, operation);
  return ledger;
}

/** The operations in records: a head holds none. */
export function operationsIn(records: readonly JournalRecord[]): Operation[] {
  return records.flatMap((record) => operationIn(jsonOf(record)));
}

async function newestSnapshot(
  files: ReadableFiles,
): Promise<{ snapshot: Loaded['snapshot']; broken: boolean }> {
  const rungs = rungsIn(await files.list(SNAPSHOTS_FOLDER));
  let broken = false;
  for (const { name } of rungs.toSorted((a, b) => b.sequence - a.sequence || b.time - a.time)) {
    const bytes = await files.read(SNAPSHOTS_FOLDER, name);
    const snapshot = bytes && openSnapshot(bytes);
    if (snapshot) {
      checkFormat(snapshot.head.format);
      return { snapshot, broken };
    }
    broken = true;
  }
  return { snapshot: null, broken };
}

interface ReadSegment {
  number: number;
  bytes: Uint8Array;
  segment: Segment;
}

/** The segments that hold records behind a snapshot's, and the one that reaches back to it. */
async function segmentsBehind(files: ReadableFiles, covered: number): Promise<ReadSegment[]> {
  const read: ReadSegment[] = [];
  for (const number of (await segmentNumbers(files)).reverse()) {
    const bytes = (await files.read(JOURNAL_FOLDER, segmentName(number))) ?? new Uint8Array();
    const segment = readSegment(bytes);
    if (segment.head) checkFormat(segment.head.format);
    read.unshift({ number, bytes, segment });
    if (segment.head && segment.first <= covered + 1) break;
  }
  return read;
}

/** Ascending. */
export async function segmentNumbers(files: ReadableFiles): Promise<number[]> {
  const names = await files.list(JOURNAL_FOLDER);
  return names.flatMap((name) => segmentOf(name) ?? []).sort((a, b) => a - b);
}

function lossesIn(read: readonly ReadSegment[], covered: number): Set<Loss> {
  const losses = new Set<Loss>();
  const [earliest] = read;
  const opening = earliest?.segment.records[0];
  if (opening && opening.sequence > covered + 1) losses.add('segment');
  read.forEach(({ number, bytes, segment }, index) => {
    const next = read[index + 1];
    if (next && next.number !== number + 1) losses.add('segment');
    const closedAs = next?.segment.head?.before;
    const altered = !!closedAs && next?.number === number + 1 && segmentHash(bytes) !== closedAs;
    if (segment.state === 'damaged' || altered) losses.add('damage');
  });
  return losses;
}

export function tailOf({ number, bytes, segment }: ReadSegment): Tail {
  return {
    segment: number,
    opening: openingOf(bytes),
    end: segment.end,
    first: segment.first,
    time: segment.head?.time ?? 0,
    damaged: segment.state === 'damaged',
  };
}

export function openingOf(bytes: Uint8Array): string {
  return bytes.subarray(0, HEADER).join();
}
