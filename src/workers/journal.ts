import {
  JOURNAL_FOLDER,
  REVISIONS_FOLDER,
  ROOT_FOLDER,
  revisionFile,
  revisionOf,
} from '../core/journal/folders.ts';
import { type Draft, type Operation, parseOperation } from '../core/journal/operation.ts';
import { decodeRecords, encodeRecord, type JournalRecord } from '../core/journal/record.ts';
import type { JournalAnswers, JournalRequest, Refusal } from './journalMessages.ts';

/*
 * The only writer of the reader's own data. Every access happens under one exclusive Web Lock, whichever tab it
 * comes from. A torn tail is cut before anything is written behind it. Where more is wrong, all that can be read
 * goes whole into a new segment and the damaged one is left as it is.
 */
const LOCK = 'lutrin journal';
const RETRIES = 50;

/** What this worker has read: of which segment, how far (bytes), up to which record. */
const NOTHING = { segment: 0, head: '', end: 0, sequence: 0 };
let read = NOTHING;
let device = '';

addEventListener('message', async (event: MessageEvent<JournalRequest & { number: number }>) => {
  const { number } = event.data;
  try {
    postMessage({ number, answer: await answer(event.data) });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    postMessage({ number, refusal: refusalOf(error), message });
  }
});

function answer(request: JournalRequest): Promise<JournalAnswers[JournalRequest['ask']]> {
  switch (request.ask) {
    case 'open':
      return alone(open);
    case 'append':
      return alone(() => append(request.draft));
    case 'export':
      return alone(exportAll);
    case 'import':
      return alone(() => importAll(request.operations));
    case 'snapshot':
      return Promise.resolve(null);
    case 'keepRevision':
      return keepRevision(request.hash, request.json);
    case 'revisions':
      return revisions();
    case 'dropRevision':
      return dropRevision(request.hash);
  }
}

function alone<T>(act: () => Promise<T>): Promise<T> {
  if (!('createSyncAccessHandle' in FileSystemFileHandle.prototype)) throw new Unavailable();
  return navigator.locks.request(LOCK, act) as Promise<T>;
}

async function open(): Promise<JournalAnswers['open']> {
  device ||= await deviceName();
  read = NOTHING;
  return catchUp();
}

async function append(draft: Draft): Promise<JournalAnswers['append']> {
  const { operations: found } = await catchUp();
  const written: Operation = { ...draft, device, sequence: read.sequence + 1 };
  const payload = new TextEncoder().encode(JSON.stringify(written));
  const bytes = encodeRecord({ sequence: written.sequence, payload });
  await withFile(await segmentFile(read.segment), (handle) => {
    writeAt(handle, bytes, read.end);
    if (read.end === 0) read = { ...read, head: headOf(bytes) };
    read = { ...read, end: read.end + bytes.length, sequence: written.sequence };
  });
  return { written, found };
}

async function exportAll(): Promise<unknown[]> {
  await catchUp();
  const { records } = await withFile(await segmentFile(read.segment), (handle) =>
    decodeRecords(bytesOf(handle, 0), 0),
  );
  return records.map(({ payload }) => JSON.parse(new TextDecoder().decode(payload)));
}

/** Appends those that are not there yet, as they are, in one flush. */
async function importAll(operations: readonly unknown[]): Promise<JournalAnswers['import']> {
  const { operations: found } = await catchUp();
  const known = new Set((await exportAll()).map((value) => (value as Operation).id));
  const added = operations.filter((value) => {
    const { id } = parseOperation(value);
    return !known.has(id) && known.add(id);
  });
  const parts = added.map((value, index) =>
    encodeRecord({
      sequence: read.sequence + 1 + index,
      payload: new TextEncoder().encode(JSON.stringify(value)),
    }),
  );
  const bytes = joined(parts);
  await withFile(await segmentFile(read.segment), (handle) => {
    writeAt(handle, bytes, read.end);
    if (read.end === 0) read = { ...read, head: headOf(bytes) };
    read = { ...read, end: read.end + bytes.length, sequence: read.sequence + parts.length };
  });
  return { added: added.length, found: [...found, ...added.map(parseOperation)] };
}

/** Reads what is new since this worker last looked, and mends what an interrupted write or damage has left. */
async function catchUp(): Promise<JournalAnswers['open']> {
  const segment = await latestSegment();
  if (segment !== read.segment) read = { ...NOTHING, segment };
  const { head, since } = await withFile(await segmentFile(segment), (handle) => {
    const head = headOf(bytesOf(handle, 0, HEAD));
    // Another file under the same name: storage was cleared, or restored, behind this tab.
    if (handle.getSize() < read.end || head !== read.head) read = { ...NOTHING, segment };
    const news = decodeRecords(bytesOf(handle, read.end), read.sequence);
    if (news.state === 'whole' || read.end === 0) return { head, since: news };
    read = { ...NOTHING, segment };
    return { head, since: decodeRecords(bytesOf(handle, 0), 0) };
  });
  const records = [...since.records, ...since.salvaged];
  if (since.state === 'torn') await cut(segment, read.end + since.end);
  if (since.state === 'damaged') await startAnew(segment + 1, records);
  else
    read = {
      segment,
      head,
      end: read.end + since.end,
      sequence: records.at(-1)?.sequence ?? read.sequence,
    };
  return {
    operations: records.flatMap(readOperation),
    damaged: segment > 1 || since.state === 'damaged',
  };
}

async function cut(segment: number, end: number): Promise<void> {
  await withFile(await segmentFile(segment), (handle) => {
    handle.truncate(end);
    handle.flush();
  });
}

/** Writes a segment that holds these records: complete under its name, or not there. */
async function startAnew(segment: number, records: readonly JournalRecord[]): Promise<void> {
  const bytes = joined(records.map(encodeRecord));
  await writeWhole(await folder(JOURNAL_FOLDER), segmentName(segment), bytes);
  read = {
    segment,
    head: headOf(bytes),
    end: bytes.length,
    sequence: records.at(-1)?.sequence ?? 0,
  };
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** The first record's header, which tells one journal from another; in bytes. */
const HEAD = 12;

function headOf(bytes: Uint8Array): string {
  return bytes.subarray(0, HEAD).join();
}

/** A whole record that is no operation was written by a newer version: it stays where it is. */
function readOperation({ payload }: JournalRecord): Operation[] {
  try {
    return [parseOperation(JSON.parse(new TextDecoder().decode(payload)))];
  } catch {
    return [];
  }
}

function segmentName(segment: number): string {
  return `${String(segment).padStart(6, '0')}.log`;
}

async function segmentFile(segment: number): Promise<FileSystemFileHandle> {
  return (await folder(JOURNAL_FOLDER)).getFileHandle(segmentName(segment), { create: true });
}

async function latestSegment(): Promise<number> {
  let latest = 1;
  for await (const name of (await folder(JOURNAL_FOLDER)).keys())
    if (/^\d{6}\.log$/.test(name)) latest = Math.max(latest, Number.parseInt(name, 10));
  return latest;
}

async function deviceName(): Promise<string> {
  const parent = await folder(JOURNAL_FOLDER);
  const file = await parent.getFileHandle('device', { create: true });
  const known = await (await file.getFile()).text();
  if (known) return known;
  const name = crypto.randomUUID();
  await writeWhole(parent, 'device', new TextEncoder().encode(name));
  return name;
}

async function keepRevision(hash: string, json: string): Promise<null> {
  await writeWhole(
    await folder(REVISIONS_FOLDER),
    revisionFile(hash),
    new TextEncoder().encode(json),
  );
  return null;
}

async function revisions(): Promise<string[]> {
  const names: string[] = [];
  for await (const name of (await folder(REVISIONS_FOLDER)).keys()) names.push(name);
  return names.flatMap((name) => revisionOf(name) ?? []);
}

async function dropRevision(hash: string): Promise<null> {
  const parent = await folder(REVISIONS_FOLDER);
  await parent.removeEntry(revisionFile(hash)).catch((error: Error) => {
    if (error.name !== 'NotFoundError') throw error;
  });
  return null;
}

async function folder(name: string): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  const ours = await root.getDirectoryHandle(ROOT_FOLDER, { create: true });
  return ours.getDirectoryHandle(name, { create: true });
}

/** Complete or absent: written aside, flushed, then moved into place. */
async function writeWhole(
  parent: FileSystemDirectoryHandle,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  const aside = await parent.getFileHandle(`${name}.part`, { create: true });
  await withFile(aside, (handle) => {
    handle.truncate(0);
    writeAt(handle, bytes, 0);
  });
  await (aside as MovableFile).move(name);
}

/** `move` is in every engine that has sync access handles, but not yet in TypeScript's library. */
interface MovableFile extends FileSystemFileHandle {
  move(name: string): Promise<void>;
}

async function withFile<T>(
  file: FileSystemFileHandle,
  act: (handle: FileSystemSyncAccessHandle) => T,
): Promise<T> {
  const handle = await openHandle(file);
  try {
    return act(handle);
  } finally {
    handle.close();
  }
}

/** A handle may be held for a moment by a tab that was just ended: the browser frees it soon. */
async function openHandle(file: FileSystemFileHandle): Promise<FileSystemSyncAccessHandle> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await file.createSyncAccessHandle();
    } catch (error) {
      if (attempt === RETRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

function bytesOf(handle: FileSystemSyncAccessHandle, from: number, most = Infinity): Uint8Array {
  const bytes = new Uint8Array(Math.max(0, Math.min(handle.getSize() - from, most)));
  handle.read(bytes, { at: from });
  return bytes;
}

/** Written whole and flushed, or not at all. */
function writeAt(handle: FileSystemSyncAccessHandle, bytes: Uint8Array<ArrayBuffer>, at: number) {
  if (handle.write(bytes, { at }) !== bytes.length) {
    handle.truncate(at);
    throw new DOMException('It was not written whole', 'QuotaExceededError');
  }
  handle.flush();
}

class Unavailable extends Error {}

/** A full disk is a QuotaExceededError, or an AbortError where a file is moved. */
function refusalOf(error: unknown): Refusal {
  const name = error instanceof Error ? error.name : '';
  if (error instanceof Unavailable || name === 'SecurityError') return 'unavailable';
  if (name === 'QuotaExceededError' || name === 'AbortError') return 'full';
  return name === 'RangeError' ? 'large' : 'failed';
}
