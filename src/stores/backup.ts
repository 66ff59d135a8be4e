import type { Article } from '../core/article/article.ts';
import { difference, livingIn } from '../core/backup/contents.ts';
import { neededRevisions, spokenOf } from '../core/backup/needed.ts';
import type { Things } from '../core/journal/ledger.ts';
import { type BackupWorker, startBackupWorker } from '../platform/backupWorker.ts';
import { fetchCatalog, fetchRevisionJson } from '../platform/library.ts';
import type { Staged } from '../workers/backupMessages.ts';
import { COLOR_NAME_SETTINGS } from './colorNames.ts';
import {
  allThings,
  commit,
  commitOnceKept,
  exportJournal,
  importOperations,
  snapshotNow,
  startLedger,
} from './ledger.ts';
import { SETTING_NAMES } from './settings.ts';

/** More operations than these go into the journal in portions, so that the page never pauses. */
const PORTION = 1500;

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
    const revisions = await contents(needed, signal);
    const createdAt = Date.now();
    const request = { ask: 'write', operations, articles, revisions, createdAt } as const;
    const written = await worker.ask<'write'>(request);
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
    const settings = [...SETTING_NAMES, ...COLOR_NAME_SETTINGS];
    const request = { ask: 'read', file, folder, settings, living, now } as const;
    return { ...(await worker.ask<'read'>(request)), worker };
  } catch (error) {
    worker.end();
    throw error;
  }
}

/** `add` keeps all there is; `revive` also gives back what was deleted since; `replace` makes all as it was then. */
export type Way = 'add' | 'revive' | 'replace';

/**
 * Takes a backup in. Contents come first, then what speaks of them; what takes anything away is one act, the last,
 * after a snapshot. Throws NotKept: then what was there is whole, and doing it again completes it.
 */
export async function takeBackup({ worker, entries }: Restorable, way: Way): Promise<void> {
  if (way === 'replace') await snapshotNow();
  const journal = await startLedger();
  const kept = new Set(await journal.revisions());
  for (const [hash, json] of await worker.ask<'revisions'>({ ask: 'revisions' }))
    if (!kept.has(hash)) await journal.keepRevision(hash, json);
  for (let from = 0; from < entries; from += PORTION)
    await importOperations(
      await worker.ask<'entries'>({ ask: 'entries', from, to: from + PORTION }),
    );
  if (way !== 'add') {
    const all = way === 'replace';
    const changes = await worker.ask<'changes'>({ ask: 'changes', things: allThings(), all });
    if (changes.length > 0)
      await commitOnceKept(
        changes,
        all ? 'Replacement of the library' : 'Return of what was deleted',
      );
  }
  worker.end();
}

/** Makes everything as it was at a former moment of this visit. */
export function returnTo(before: Things): Promise<boolean> {
  return commit(difference(allThings(), before), 'Return to the library as it was');
}

/** Where the folder can't be had, its articles can't be told; what the reader owns needs no folder. */
async function folderArticles(): Promise<Article[]> {
  return fetchCatalog().then(
    ({ articles }) => articles,
    () => [],
  );
}

async function contents(
  hashes: ReadonlySet<string>,
  signal: AbortSignal,
): Promise<Map<string, string>> {
  const revisions = new Map<string, string>();
  for (const hash of hashes) {
    signal.throwIfAborted();
    const json = await fetchRevisionJson(hash).catch(() => null);
    if (json) revisions.set(hash, json);
  }
  return revisions;
}
