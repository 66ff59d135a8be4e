import type { Revision } from '../core/article/revision.ts';
import type { Way } from '../core/backup/contents.ts';
import { type Lines, portionsOf } from '../core/backup/jsonLines.ts';
import type { Account } from '../core/journal/account.ts';
import { REVISIONS_FOLDER, ROOT_FOLDER, revisionFile } from '../core/journal/folders.ts';
import type { Opened } from '../core/journal/keeper.ts';
import { type Draft, type Operation, operationIn } from '../core/journal/operation.ts';
import journalUrl from '../workers/journal.ts?worker&url';
import type {
  JournalAnswers,
  JournalReply,
  JournalRequest,
  Refusal,
  StorageKind,
} from '../workers/journalMessages.ts';
import { askWorker } from './askWorker.ts';
import { inTurns } from './breather.ts';
import { trustedUrl } from './trustedUrl.ts';

/** Thrown where the journal could not keep something. Nothing that was kept before has changed. */
export class NotKept extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal, message: string) {
    super(message);
    this.name = 'NotKept';
    this.refusal = refusal;
  }
}

/** The journal as a tab sees it. */
export interface Journal extends Opened {
  storage: StorageKind;
  /** Resolves once the operation is written and flushed. Throws NotKept. */
  append(draft: Draft): Promise<Operation>;
  /** Keeps the content of an article that the reader brought in: complete or not at all. Throws NotKept. */
  keepRevision(hash: string, json: string): Promise<void>;
  /** The hashes of all revisions that are kept. */
  revisions(): Promise<string[]>;
  /** Deletes a revision for good; one that is not there is fine. */
  dropRevision(hash: string): Promise<void>;
  /** Resolves once an act in parts (`inParts`) is written and flushed, all or none. Throws NotKept. */
  appendAll(drafts: Lines): Promise<void>;
  /** Operations that amount to everything in the journal, with what this version does not know; oldest first. */
  exportJournal(): Promise<Lines>;
  /**
   * Takes in operations of a backup, all in one flush or none, as one act; `act` is null where they change nothing. Throws
   * NotKept; then nothing has changed, as where one is no operation.
   */
  importOperations(
    operations: Lines,
    as: { label: string; way: Way },
  ): Promise<{ act: string | null; found: Lines }>;
  /** Writes a checked snapshot of all there is. Throws NotKept. */
  snapshotNow(): Promise<void>;
  /** What was restored on this device after a loss, newest last. */
  accounts(): Promise<Account[]>;
}

/** So much goes to the other tabs at a time: all at once, it would hold up the page. Bytes. */
const PORTION = 2_000_000;

/** Opens the journal. `received` is called with operations that other tabs have written. */
export async function openJournal(
  received: (operations: Operation[] | Lines) => void,
): Promise<Journal> {
  const opened = await ask<'open'>({ ask: 'open' });
  const channel = new BroadcastChannel('lutrin journal');
  channel.onmessage = ({ data }: MessageEvent<unknown>) =>
    received(data instanceof Uint8Array ? (data as Lines) : [data].flat().flatMap(operationIn));
  const tell = (operations: Lines) =>
    inTurns(portionsOf(operations, PORTION), (portion) => channel.postMessage(portion));
  return {
    ...opened,
    async append(draft) {
      const { written, found } = await ask<'append'>({ ask: 'append', draft });
      channel.postMessage([written]);
      if (found.length > 0) received(found);
      return written;
    },
    async keepRevision(hash, json) {
      await ask<'keepRevision'>({ ask: 'keepRevision', hash, json });
    },
    revisions: () => ask<'revisions'>({ ask: 'revisions' }),
    async dropRevision(hash) {
      await ask<'dropRevision'>({ ask: 'dropRevision', hash });
    },
    async appendAll(drafts) {
      const { found } = await ask<'appendAll'>({ ask: 'appendAll', drafts });
      void tell(drafts);
      if (found.length > 0) received(found);
    },
    exportJournal: () => ask<'export'>({ ask: 'export' }),
    async importOperations(operations, as) {
      const request = { ask: 'import', operations, ...as } as const;
      const answer = await ask<'import'>(request, [operations.buffer]);
      void tell(answer.found);
      return answer;
    },
    async snapshotNow() {
      await ask<'snapshot'>({ ask: 'snapshot' });
    },
    accounts: () => ask<'accounts'>({ ask: 'accounts' }),
  };
}

/**
 * The content of an article that the reader brought in, as JSON; null where it is not on this device, or is no
 * longer what was kept.
 */
export async function readKeptRevision(hash: string): Promise<string | null> {
  const reading = !navigator.storage?.getDirectory
    ? ask<'readRevision'>({ ask: 'readRevision', hash })
    : readRevisionFile(hash);
  const json = await reading.catch(() => null);
  return json && (await isContentOf(hash, json)) ? json : null;
}

/** Straight from the file, so that reading does not wait for the worker. */
async function readRevisionFile(hash: string): Promise<string> {
  const root = await navigator.storage.getDirectory();
  const ours = await root.getDirectoryHandle(ROOT_FOLDER);
  const folder = await ours.getDirectoryHandle(REVISIONS_FOLDER);
  return (await (await folder.getFileHandle(revisionFile(hash))).getFile()).text();
}

async function isContentOf(hash: string, json: string): Promise<boolean> {
  const { revisionHash } = await import('../core/article/revision.ts');
  try {
    return revisionHash(JSON.parse(json) as Revision) === hash;
  } catch {
    return false;
  }
}

let worker: ReturnType<typeof startWorker> | undefined;

function startWorker() {
  const journal = new Worker(trustedUrl(journalUrl), { type: 'module', name: 'journal' });
  stopWithThePage(journal);
  return askWorker<JournalRequest, JournalReply>(journal);
}

/**
 * A page that the browser puts aside for going back stops where it stands, and its workers with it: a lock or a transaction
 * that one holds then would keep every other page waiting. A page that comes back begins anew, as it has missed what others wrote.
 */
function stopWithThePage(journal: Worker): void {
  addEventListener('pagehide', ({ persisted }) => {
    if (persisted) journal.terminate();
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.reload();
  });
}

async function ask<K extends JournalRequest['ask']>(
  request: JournalRequest & { ask: K },
  transfer?: Transferable[],
): Promise<JournalAnswers[K]> {
  worker ??= startWorker();
  const reply = await worker(request, transfer);
  if ('refusal' in reply) throw new NotKept(reply.refusal, reply.message);
  return reply.answer as JournalAnswers[K];
}
