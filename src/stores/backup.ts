import type { Article } from '../core/article/article.ts';
import { livingIn, type Way } from '../core/backup/contents.ts';
import { neededRevisions, spokenOf } from '../core/backup/needed.ts';
import { type BackupWorker, startBackupWorker } from '../platform/backupWorker.ts';
import type { Journal } from '../platform/journal.ts';
import { fetchCatalog, fetchRevisionJson } from '../platform/library.ts';
import { whileTextsCome } from '../platform/textsLock.ts';
import type { Staged } from '../workers/backupMessages.ts';
import type { Act } from './actNames.ts';
import { allThings, exportJournal, importOperations, snapshotNow, startLedger } from './ledger.ts';
import { PORTABLE_SETTINGS } from './portableSettings.ts';

/** So many contents go to the worker at a time, so that the page never pauses. */
const PORTION = 20;

/** A backup that was made. */
export interface Made {
  file: Blob;
  /** Former contents of articles that this device no longer has: notes made in them keep their words. */
  missing: number;
  /** Things that the file can't hold: none, unless something is amiss. */
  skipped: number;
}

/** Makes a backup of everything. Throws the signal's reason once it is aborted. */
export async function makeBackup(signal: AbortSignal): Promise<Made> {
  const worker = startBackupWorker(signal);
  try {
    const operations = await exportJournal();
    const all = allThings();
    const articles = spokenOf(all, await folderArticles());
    const needed = neededRevisions(all, articles);
    await holdContents(worker, needed, signal);
    const createdAt = Date.now();
    const request = { ask: 'write', operations, articles, createdAt } as const;
    const written = await worker.ask<'write'>(request, [operations.buffer]);
    const file = new Blob([written.bytes], { type: 'application/zip' });
    return { file, missing: needed.size - written.revisions, skipped: written.skipped };
  } finally {
    worker.end();
  }
}

/** What a backup of today is called. */
export function backupName(): string {
  return `lutrin-${new Date().toISOString().slice(0, 10)}.zip`;
}

/** A backup file that was read and can be taken in; nothing has changed yet. */
export interface Restorable extends Staged {
  worker: BackupWorker;
}

/** Reads a file. Throws NotRead where it is no whole backup, and the signal's reason once it is aborted. */
export async function readBackupFile(file: Blob, signal: AbortSignal): Promise<Restorable> {
  const worker = startBackupWorker(signal);
  try {
    await startLedger();
    const folder = (await folderArticles()).map(({ id }) => id);
    const living = livingIn(allThings());
    const now = Date.now();
    const settings = [...PORTABLE_SETTINGS];
    const request = { ask: 'read', file, folder, settings, living, now } as const;
    return { ...(await worker.ask<'read'>(request)), worker };
  } catch (error) {
    worker.end();
    throw error;
  }
}

const LABELS: Readonly<Record<Way, Act>> = {
  add: 'Adding of a backup',
  revive: 'Adding of a backup',
  replace: 'Replacement of the library',
};

/**
 * Takes a backup in: contents first, which nothing speaks of yet, then all the rest in one act, after a snapshot where it
 * replaces. Resolves to that act, null where nothing was new. Throws NotKept; then nothing has changed.
 */
export async function takeBackup({ worker }: Restorable, way: Way): Promise<string | null> {
  if (way === 'replace') await snapshotNow();
  const journal = await startLedger();
  const act = await whileTextsCome(async () => {
    await keepContents(worker, journal);
    const entries = await worker.ask<'entries'>({ ask: 'entries' });
    return importOperations(entries, { label: LABELS[way], way });
  });
  worker.end();
  return act;
}

/** Keeps the contents that are not there yet. */
async function keepContents(worker: BackupWorker, journal: Journal): Promise<void> {
  const kept = new Set(await journal.revisions());
  for (let from = 0; ; ) {
    const revisions = await worker.ask<'revisions'>({ ask: 'revisions', from });
    if (revisions.size === 0) return;
    for (const [hash, json] of revisions)
      if (!kept.has(hash)) await journal.keepRevision(hash, json);
    from += revisions.size;
  }
}

/** Where the folder can't be had, its articles can't be told; what the reader owns needs no folder. */
async function folderArticles(): Promise<Article[]> {
  return fetchCatalog().then(
    ({ articles }) => articles,
    () => [],
  );
}

/** Gives the worker the contents that can be had. */
async function holdContents(
  worker: BackupWorker,
  hashes: ReadonlySet<string>,
  signal: AbortSignal,
): Promise<void> {
  const portion = new Map<string, string>();
  const hand = async () => {
    await worker.ask<'hold'>({ ask: 'hold', revisions: portion });
    portion.clear();
  };
  for (const hash of hashes) {
    signal.throwIfAborted();
    const json = await fetchRevisionJson(hash).catch(() => null);
    if (json) portion.set(hash, json);
    if (portion.size === PORTION) await hand();
  }
  await hand();
}
