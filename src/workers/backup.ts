import { contentsOf, countsOf, type Living, livingIn } from '../core/backup/contents.ts';
import { fitted } from '../core/backup/fitted.ts';
import { jsonLines, readJsonLines } from '../core/backup/jsonLines.ts';
import type { Entry } from '../core/backup/library.ts';
import { soundRevisions } from '../core/backup/needed.ts';
import { BackupRefused, LARGEST_FILE, readBackup } from '../core/backup/readBackup.ts';
import { writeBackup } from '../core/backup/writeBackup.ts';
import type { BackupAnswers, BackupReply, BackupRequest } from './backupMessages.ts';

type Ask<K extends BackupRequest['ask']> = BackupRequest & { ask: K };

/** So many contents go to the page at a time. */
const PORTION = 20;

/** The file that was read last. */
let staged: { entries: Entry[]; revisions: [hash: string, json: string][] } | null = null;
/** For the file that will be written. */
const held = new Map<string, string>();

addEventListener('message', async ({ data }: MessageEvent<BackupRequest & { number: number }>) => {
  const answered = await reply(data, data.number);
  postMessage(answered, 'answer' in answered ? transferable(answered.answer) : []);
});

/** Bytes go to the page without a copy. */
function transferable(answer: BackupAnswers[BackupRequest['ask']]): Transferable[] {
  if (answer instanceof Uint8Array) return [answer.buffer];
  return answer && 'bytes' in answer ? [answer.bytes.buffer] : [];
}

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
    case 'hold':
      for (const [hash, json] of request.revisions) held.set(hash, json);
      return null;
    case 'write':
      return write(request);
    case 'read':
      return read(request);
    case 'entries':
      return jsonLines(known().entries.map((entry) => JSON.stringify(entry)));
    case 'revisions':
      return new Map(known().revisions.slice(request.from, request.from + PORTION));
  }
}

function write(request: Ask<'write'>): BackupAnswers['write'] {
  const { articles, createdAt } = request;
  const entries = [...readJsonLines(request.operations)] as Entry[];
  const revisions = soundRevisions(held);
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
  staged = { entries, revisions: [...backup.library.revisions] };
  return {
    createdAt: backup.createdAt,
    skipped: backup.skipped,
    missing: backup.missing,
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
