import {
  contentsOf,
  countsOf,
  difference,
  type Living,
  livingIn,
  revival,
} from '../core/backup/contents.ts';
import { fitted } from '../core/backup/fitted.ts';
import type { Entry, Library } from '../core/backup/library.ts';
import { soundRevisions } from '../core/backup/needed.ts';
import { BackupRefused, LARGEST_FILE, readBackup } from '../core/backup/readBackup.ts';
import { writeBackup } from '../core/backup/writeBackup.ts';
import type { Things } from '../core/journal/ledger.ts';
import type { BackupAnswers, BackupReply, BackupRequest } from './backupMessages.ts';

type Ask<K extends BackupRequest['ask']> = BackupRequest & { ask: K };

/** The file that was read last. */
let staged: { entries: Entry[]; revisions: Library['revisions']; things: Things } | null = null;

addEventListener('message', async ({ data }: MessageEvent<BackupRequest & { number: number }>) => {
  postMessage(await reply(data, data.number));
});

async function reply(request: BackupRequest, number: number): Promise<BackupReply> {
  try {
    return { number, answer: await answer(request) };
  } catch (error) {
    if (error instanceof BackupRefused) {
      const { reason, version } = error;
      return { number, refusal: reason, ...(version !== undefined && { version }) };
    }
    return { number, error: error instanceof Error ? error.message : String(error) };
  }
}

async function answer(request: BackupRequest): Promise<BackupAnswers[BackupRequest['ask']]> {
  switch (request.ask) {
    case 'write':
      return write(request);
    case 'read':
      return read(request);
    case 'entries':
      return known().entries.slice(request.from, request.to);
    case 'revisions':
      return new Map(known().revisions);
    case 'changes':
      return (request.all ? difference : revival)(request.things, known().things);
  }
}

function write(request: Ask<'write'>): BackupAnswers['write'] {
  const { articles, createdAt } = request;
  const entries = request.operations as Entry[];
  const revisions = soundRevisions(request.revisions);
  const bytes = writeBackup({ entries, articles, revisions }, createdAt);
  const { skipped } = readBackup(bytes, createdAt);
  return { bytes, revisions: revisions.size, skipped };
}

async function read(request: Ask<'read'>): Promise<BackupAnswers['read']> {
  const { file, folder, settings, living, now } = request;
  if (file.size > LARGEST_FILE) throw new BackupRefused('large');
  const backup = readBackup(new Uint8Array(await file.arrayBuffer()), now);
  const entries = fitted(backup, { folder: new Set(folder), settings: new Set(settings) });
  const things = contentsOf(entries);
  staged = { entries, revisions: backup.library.revisions, things };
  return {
    createdAt: backup.createdAt,
    skipped: backup.skipped,
    missing: backup.missing,
    entries: entries.length,
    holds: countsOf(things),
    adds: countsOf(things, living),
    lacks: beyond(living, livingIn(things)),
  };
}

function beyond(here: Living, there: Living): BackupAnswers['read']['lacks'] {
  const [articles, highlights] = [new Set(there.articles), new Set(there.highlights)];
  return {
    articles: here.articles.filter((id) => !articles.has(id)).length,
    highlights: here.highlights.filter((id) => !highlights.has(id)).length,
  };
}

function known(): NonNullable<typeof staged> {
  if (!staged) throw new Error('No backup was read');
  return staged;
}
