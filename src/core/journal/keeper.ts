import { type Account, accountOf } from './account.ts';
import { addAccount } from './accounts.ts';
import { writeWhole } from './files.ts';
import { JOURNAL_FOLDER } from './folders.ts';
import { checkFormat, FORMAT } from './format.ts';
import { inParts } from './inParts.ts';
import { apply, type Things } from './ledger.ts';
import {
  type Loaded,
  type Loss,
  ledgerOf,
  load,
  openingOf,
  operationsIn,
  type Tail,
  tailOf,
} from './load.ts';
import {
  isFormat1,
  lossesBy,
  type Mark,
  type MarkPlaces,
  newestMark,
  readLast,
  readMarks,
  writeLast,
  writeMarks,
} from './marks.ts';
import { type Change, type Draft, type Operation, parseOperation } from './operation.ts';
import { operationsOf } from './operationsOf.ts';
import { prune } from './prune.ts';
import { decodeRecords, encodeJson, type JournalRecord, joined } from './record.ts';
import { encodeSegmentHead, readSegment, segmentName } from './segment.ts';
import { encodeSnapshot, openSnapshot, snapshotName } from './snapshot.ts';
import { packFormer, writeSnapshot } from './snapshotFiles.ts';

/** After so many records, or so long after a segment was begun, a snapshot is due. */
const RECORDS = 200;
const TIME = 10 * 60 * 1000;
/** A snapshot that failed is tried again after so many more records. */
const PATIENCE = 50;

export interface Host extends MarkPlaces {
  /** Milliseconds since 1970. */
  now(): number;
  randomId(): string;
  /** So many segments stay, whatever snapshots cover. */
  keptSegments: number;
}

export interface Opened {
  snapshot: Uint8Array[] | null;
  /** What is behind the snapshot. */
  operations: Operation[];
  /** What is not as it was left; all that could be saved is in the two. */
  losses: Loss[];
  /** What is there again where something was lost; null else. */
  account: Account | null;
  device: string;
}

/**
 * Keeps the reader's own data in files, as FORMAT.md says. Several keepers may have the same files, one after another at each
 * call: whoever calls holds a lock. What was written once is not changed; `open` changes nothing before all is read.
 */
export class Keeper {
  readonly #host: Host;
  /** How far this keeper has read. */
  #tail: Tail | null = null;
  #sequence = 0;
  #format = FORMAT;
  #mark: Mark | null = null;
  #device = '';
  /** What others wrote, read on the way and not yet handed out. */
  #found: Operation[] = [];
  /** A snapshot is due whatever was written: what is there was mended, or is in format 1. */
  #wanted = false;
  /** The record before which none is tried. */
  #patience = 0;

  constructor(host: Host) {
    this.#host = host;
  }

  /** Throws TooNew; then nothing was changed. */
  async open(): Promise<Opened> {
    const loaded = await load(this.#host.files);
    const marks = await readMarks(this.#host);
    const remembered = await readLast(this.#host.files);
    const losses = lossesBy(marks, remembered, loaded);
    this.#mark = newestMark(marks);
    this.#resume(loaded);
    this.#sequence = Math.max(this.#sequence, remembered);
    this.#device = await this.#deviceName();
    this.#wanted = losses.length > 0 || isFormat1(loaded);
    if (!this.#tail) await this.#begin().catch(() => {}); // a full device can still be read
    const known = this.#mark?.sequence === this.#sequence && !marks.includes(null);
    if (this.#tail && !known) await this.#writeMarks();
    const account =
      losses.length > 0 ? accountOf(ledgerOf(loaded), losses, this.#host.now()) : null;
    if (account) await addAccount(this.#host.files, account).catch(() => {}); // it is told all the same
    return { ...handover(loaded), losses, account, device: this.#device };
  }

  /** Resolves once it is flushed. `found` is what others wrote since the last answer. */
  async append(draft: Draft): Promise<{ written: Operation; found: Operation[] }> {
    const tail = await this.#writable();
    const written: Operation = { ...draft, device: this.#device, sequence: this.#sequence + 1 };
    const bytes = encodeJson(written.sequence, written);
    await this.#host.files.write(JOURNAL_FOLDER, segmentName(tail.segment), bytes, tail.end);
    this.#tail = { ...tail, end: tail.end + bytes.length };
    this.#sequence = written.sequence;
    if (!this.#mark || this.#mark.sequence <= tail.first) await this.#writeMarks();
    return { written, found: this.#takeFound() };
  }

  /** Remembers how far the journal goes. Nothing depends on it but that a cut log is told; call it once the reader has their answer. */
  remember(): Promise<void> {
    return writeLast(this.#host.files, this.#sequence);
  }

  /** Writes an act in parts (`inParts`), all or none. `found` as in `append`. */
  async appendAll(drafts: readonly Draft[]): Promise<{ found: Operation[] }> {
    await this.#catchUp();
    await this.#begin(drafts.map((draft, index) => this.#own(draft, index)));
    return { found: this.#takeFound() };
  }

  /**
   * Takes in those operations that change anything, all or none, as one act: `also` says what else that act changes, by
   * what stands when they are in and what stood before.
   */
  async import(
    values: readonly unknown[],
    label: string,
    also: (now: Things, before: Things) => Change[] = () => [],
  ): Promise<{ act: string | null; added: number; found: Operation[] }> {
    const operations = values.map((value) => ({ ...parseOperation(value), merged: true }));
    await this.#catchUp();
    const ledger = ledgerOf(await load(this.#host.files));
    const before = copyOf(ledger.things);
    const news = operations.filter((operation) => apply(ledger, operation).size > 0);
    const changes = also(ledger.things, before);
    if (news.length + changes.length === 0)
      return { act: null, added: 0, found: this.#takeFound() };
    const { now, randomId } = this.#host;
    const act = { id: randomId(), time: Math.max(now(), ledger.time + 1), label, changes };
    const own = [...inParts(act, randomId)].map((draft, index) => this.#own(draft, index));
    const written = [...own, ...news.map((operation) => ({ ...operation, act: act.id }))];
    await this.#begin(written);
    return { act: act.id, added: news.length, found: [...this.#takeFound(), ...written] };
  }

  /** Operations that amount to all there is. */
  async export(): Promise<Operation[]> {
    return operationsOf(ledgerOf(await load(this.#host.files)));
  }

  /** Whether it is time for a snapshot. */
  isDue(): boolean {
    if (!this.#tail || this.#sequence < this.#patience || this.#format > FORMAT) return false;
    const records = this.#sequence - this.#tail.first;
    const old = this.#host.now() - this.#tail.time >= TIME;
    return this.#wanted || records >= RECORDS || (old && records > 0);
  }

  /** Writes a snapshot, reads it back, begins a new segment, deletes what no snapshot that stays needs, packs the one before. */
  async snapshot(): Promise<void> {
    this.#patience = this.#sequence + PATIENCE;
    await this.#catchUp();
    const { files, now } = this.#host;
    const loaded = await load(files);
    if (loaded.format <= FORMAT && loaded.operations.length > 0) {
      // Above the last record where the end of the journal was lost: those numbers are not used again.
      const sequence = this.#sequence;
      const name = snapshotName({ sequence, time: now() });
      const bytes = encodeSnapshot(ledgerOf(loaded), sequence);
      await writeSnapshot(files, name, bytes);
      await this.#begin();
      await prune(files, this.#host.keptSegments);
      await this.#writeMarks();
      await packFormer(files).catch(() => {}); // it is as good as it stands
    }
    this.#wanted = false;
    this.#patience = 0;
  }

  /** A draft as the operation that stands at `index` behind the head of the next segment. */
  #own(draft: Draft, index: number): Operation {
    return { ...draft, device: this.#device, sequence: this.#sequence + 2 + index };
  }

  #resume({ last, sequence, format }: Loaded): void {
    this.#tail = last;
    this.#sequence = Math.max(sequence, this.#mark?.sequence ?? 0);
    this.#format = format;
  }

  #takeFound(): Operation[] {
    const found = this.#found;
    this.#found = [];
    return found;
  }

  /** Reads what others wrote, and makes sure of a segment that can be written to. */
  async #writable(): Promise<Tail> {
    await this.#catchUp();
    if (this.#tail && !this.#tail.damaged && this.#tail.end > 0) return this.#tail;
    return this.#begin();
  }

  async #catchUp(): Promise<void> {
    const { files } = this.#host;
    const tail = this.#tail;
    const bytes = tail && (await files.read(JOURNAL_FOLDER, segmentName(tail.segment)));
    // Storage was cleared, or restored, behind this keeper.
    if (!tail || !bytes || bytes.length < tail.end || openingOf(bytes) !== tail.opening)
      return this.#readAll();
    const { records, salvaged, end, state } = decodeRecords(
      bytes.subarray(tail.end),
      this.#sequence,
    );
    this.#takeIn([...records, ...salvaged]);
    this.#tail = { ...tail, end: tail.end + end, damaged: tail.damaged || state === 'damaged' };
    for (let later = tail.segment + 1; await this.#readSegment(later); later++);
  }

  /** Takes in a whole segment that another keeper began. Whether it is there. */
  async #readSegment(number: number): Promise<boolean> {
    const bytes = await this.#host.files.read(JOURNAL_FOLDER, segmentName(number));
    if (!bytes) return false;
    const segment = readSegment(bytes);
    const { format } = segment.head ?? { format: 1 };
    checkFormat(format);
    this.#format = Math.max(this.#format, format);
    this.#takeIn([...segment.records, ...segment.salvaged]);
    this.#tail = tailOf({ number, bytes, segment });
    return true;
  }

  #takeIn(records: readonly JournalRecord[]): void {
    this.#found = this.#found.concat(operationsIn(records));
    this.#sequence = Math.max(this.#sequence, records.at(-1)?.sequence ?? 0);
  }

  async #readAll(): Promise<void> {
    const loaded = await load(this.#host.files);
    this.#found = this.#found.concat(operationsOf(ledgerOf(loaded)));
    this.#resume(loaded);
  }

  /** Closes the segment that was written to, and begins the next with these operations in it, all or none. */
  async #begin(operations: readonly Operation[] = []): Promise<Tail> {
    const { files, now } = this.#host;
    const last = this.#tail?.segment ?? 0;
    const before = last ? await files.read(JOURNAL_FOLDER, segmentName(last)) : null;
    const number = Math.max(last, this.#mark?.segment ?? 0) + 1;
    const first = this.#sequence + 1;
    const records = operations.map((operation, index) => encodeJson(first + 1 + index, operation));
    const bytes = joined([encodeSegmentHead(first, now(), before), ...records]);
    await writeWhole(files, JOURNAL_FOLDER, segmentName(number), bytes);
    this.#sequence = first + records.length;
    this.#tail = tailOf({ number, bytes, segment: readSegment(bytes) });
    return this.#tail;
  }

  #writeMarks(): Promise<void> {
    this.#mark = {
      lutrin: 'install',
      install: this.#mark?.install ?? this.#host.randomId(),
      segment: this.#tail?.segment ?? 0,
      sequence: this.#sequence,
    };
    return writeMarks(this.#host, this.#mark);
  }

  async #deviceName(): Promise<string> {
    const { files, randomId } = this.#host;
    const known = await files.read(JOURNAL_FOLDER, DEVICE);
    if (known?.length) return new TextDecoder().decode(known);
    const name = this.#device || randomId();
    await writeWhole(files, JOURNAL_FOLDER, DEVICE, new TextEncoder().encode(name)).catch(() => {});
    return name;
  }
}

const DEVICE = 'device';

/** Stays as it is while the ledger goes on: a thing that changes is another object. */
function copyOf(things: Things): Things {
  return Object.fromEntries(
    Object.entries(things).map(([kind, all]) => [kind, new Map<string, object>(all)]),
  ) as Things;
}

/** More operations than this are handed over folded: that is quicker to take in. */
const FEW = 400;

function handover({
  snapshot,
  operations,
  ...loaded
}: Loaded): Pick<Opened, 'snapshot' | 'operations'> {
  if (operations.length <= FEW) return { snapshot: snapshot?.payloads ?? null, operations };
  const ledger = ledgerOf({ snapshot, operations });
  const folded = openSnapshot(encodeSnapshot(ledger, loaded.sequence));
  return { snapshot: folded?.payloads ?? null, operations: [] };
}
