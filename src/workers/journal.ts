import { type Draft, type Operation, parseOperation } from '../core/journal/operation.ts';
import { decodeRecords, encodeRecord, type JournalRecord } from '../core/journal/record.ts';
import type { JournalAnswers, JournalRequest, Refusal } from './journalMessages.ts';

/*
 * The only writer of the reader's own data. In OPFS, under `lutrin/`:
 *   journal/000001.log   records (core/journal/record.ts)
 *   revisions/HASH.json  articles that the reader brought in
 *   device               a random name for this browser
 * Every access to the journal happens under one exclusive Web Lock, whichever tab it comes from.
 */
const LOCK = 'lutrin journal';
const SEGMENT = '000001.log';
const RETRIES = 50;

/** What this worker has read: bytes of whole records, and the last record's number. */
let end = 0;
let sequence = 0;
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
      return withJournal(open);
    case 'append':
      return withJournal((handle) => append(handle, request.draft));
    case 'keepRevision':
      return keepRevision(request.hash, request.json);
    case 'forgetRevision':
      return forgetRevision(request.hash);
  }
}

function open(handle: FileSystemSyncAccessHandle): JournalAnswers['open'] {
  end = 0;
  sequence = 0;
  const size = handle.getSize();
  const operations = catchUp(handle);
  return { operations, damagedBytes: size - end };
}

function append(handle: FileSystemSyncAccessHandle, draft: Draft): JournalAnswers['append'] {
  const found = catchUp(handle);
  const written: Operation = { ...draft, device, sequence: sequence + 1 };
  const payload = new TextEncoder().encode(JSON.stringify(written));
  const bytes = encodeRecord({ sequence: written.sequence, payload });
  const count = handle.write(bytes, { at: end });
  if (count !== bytes.length) {
    handle.truncate(end);
    throw new DOMException('The record was not written whole', 'QuotaExceededError');
  }
  handle.flush();
  end += bytes.length;
  sequence = written.sequence;
  return { written, found };
}

/** Reads what other tabs have appended since. A torn tail is cut, so that nothing is ever written behind it. */
function catchUp(handle: FileSystemSyncAccessHandle): Operation[] {
  const size = handle.getSize();
  if (size < end) end = sequence = 0; // the file was taken away behind our back: begin again
  if (size === end) return [];
  const bytes = new Uint8Array(size - end);
  handle.read(bytes, { at: end });
  const { records, end: whole } = decodeRecords(bytes, sequence + 1);
  if (whole < bytes.length) {
    setAside(handle, end + whole);
    handle.truncate(end + whole);
    handle.flush();
  }
  end += whole;
  sequence += records.length;
  return records.flatMap(readOperation);
}

/** A whole record that is no operation was written by a newer version: it stays where it is. */
function readOperation({ payload }: JournalRecord): Operation[] {
  try {
    return [parseOperation(new TextDecoder().decode(payload))];
  } catch {
    return [];
  }
}

/** What is cut is kept in a file of its own: it may be damage in the middle, with whole records behind it. */
function setAside(handle: FileSystemSyncAccessHandle, from: number): void {
  const bytes = new Uint8Array(handle.getSize() - from);
  handle.read(bytes, { at: from });
  void folder('damaged')
    .then((parent) => parent.getFileHandle(`${SEGMENT}.${from}`, { create: true }))
    .then((file) => overwrite(file, bytes))
    .catch(() => undefined); // a disk too full for the copy must not stop the journal
}

async function withJournal<T>(act: (handle: FileSystemSyncAccessHandle) => T): Promise<T> {
  return navigator.locks.request(LOCK, async () => {
    device ||= await deviceName();
    const file = await (await folder('journal')).getFileHandle(SEGMENT, { create: true });
    const handle = await openHandle(file);
    try {
      return act(handle);
    } finally {
      handle.close();
    }
  });
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

async function folder(name: string): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  const ours = await root.getDirectoryHandle('lutrin', { create: true });
  return ours.getDirectoryHandle(name, { create: true });
}

async function deviceName(): Promise<string> {
  const file = await (await folder('journal')).getFileHandle('device', { create: true });
  const known = await (await file.getFile()).text();
  if (known) return known;
  const name = crypto.randomUUID();
  await overwrite(file, new TextEncoder().encode(name));
  return name;
}

/** Complete or absent: written aside, flushed, then moved into place. */
async function keepRevision(hash: string, json: string): Promise<null> {
  const parent = await folder('revisions');
  const aside = await parent.getFileHandle(`${hash}.part`, { create: true });
  await overwrite(aside, new TextEncoder().encode(json));
  await (aside as MovableFile).move(`${hash}.json`);
  return null;
}

async function forgetRevision(hash: string): Promise<null> {
  const parent = await folder('revisions');
  await parent.removeEntry(`${hash}.json`).catch(() => undefined);
  return null;
}

/** `move` is in every engine that has sync access handles, but not yet in TypeScript's library. */
interface MovableFile extends FileSystemFileHandle {
  move(name: string): Promise<void>;
}

async function overwrite(
  file: FileSystemFileHandle,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  const handle = await openHandle(file);
  try {
    handle.truncate(0);
    if (handle.write(bytes, { at: 0 }) !== bytes.length)
      throw new DOMException('The file was not written whole', 'QuotaExceededError');
    handle.flush();
  } finally {
    handle.close();
  }
}

/** OPFS reports a full disk as QuotaExceededError, or as an AbortError when a file is moved. */
function refusalOf(error: unknown): Refusal {
  const name = error instanceof Error ? error.name : '';
  if (name === 'QuotaExceededError' || name === 'AbortError') return 'full';
  if (name === 'TypeError' || name === 'SecurityError' || name === 'NotAllowedError')
    return 'unavailable';
  return 'failed';
}
