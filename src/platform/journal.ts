import { REVISIONS_FOLDER, ROOT_FOLDER, revisionFile } from '../core/journal/folders.ts';
import { type Draft, type Operation, parseOperation } from '../core/journal/operation.ts';
import journalUrl from '../workers/journal.ts?worker&url';
import type {
  JournalAnswers,
  JournalReply,
  JournalRequest,
  Refusal,
} from '../workers/journalMessages.ts';
import { askWorker } from './askWorker.ts';
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
export interface Journal {
  operations: Operation[];
  /** Something that was written could not be read again; all that could be saved is there. */
  damaged: boolean;
  /** False where this browser keeps nothing beyond the visit. */
  durable: boolean;
  /** Resolves once the operation is written and flushed. Throws NotKept. */
  append(draft: Draft): Promise<Operation>;
  /** Keeps the content of an article that the reader brought in: complete or not at all. Throws NotKept. */
  keepRevision(hash: string, json: string): Promise<void>;
  /** The hashes of all revisions that are kept. */
  revisions(): Promise<string[]>;
  /** Deletes a revision for good; one that is not there is fine. */
  dropRevision(hash: string): Promise<void>;
  /** Operations that amount to everything in the journal, as stored: with what this version does not know. */
  exportJournal(): Promise<unknown[]>;
  /**
   * Takes in operations of a backup or another device, untouched, all in one flush or none. Those that are here
   * already are passed over. Throws a TypeError where one is no operation, and NotKept; then nothing has changed.
   */
  importOperations(operations: readonly unknown[]): Promise<{ added: number; found: Operation[] }>;
  /** Writes a checked snapshot of all there is. Throws NotKept. */
  snapshotNow(): Promise<void>;
}

/** Opens the journal. `received` is called with operations that other tabs have written. */
export async function openJournal(received: (operations: Operation[]) => void): Promise<Journal> {
  if (!navigator.storage?.getDirectory || !navigator.locks) return passingJournal();
  const ask = journalWorker();
  const channel = new BroadcastChannel('lutrin journal');
  channel.onmessage = (event: MessageEvent<unknown[]>) => received(event.data.map(parseOperation));
  try {
    const opened = await ask<'open'>({ ask: 'open' });
    return {
      ...opened,
      durable: true,
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
      exportJournal: () => ask<'export'>({ ask: 'export' }),
      async importOperations(operations) {
        for (const operation of operations) parseOperation(operation);
        const answer = await ask<'import'>({ ask: 'import', operations });
        channel.postMessage(answer.found);
        return answer;
      },
      async snapshotNow() {
        await ask<'snapshot'>({ ask: 'snapshot' });
      },
    };
  } catch (error) {
    channel.close();
    if (error instanceof NotKept && error.refusal === 'unavailable') return passingJournal();
    throw error;
  }
}

/** The content of an article that the reader brought in, as JSON; null where it is not on this device. */
export async function readKeptRevision(hash: string): Promise<string | null> {
  const passing = PASSING_REVISIONS.get(hash);
  if (passing) return passing;
  try {
    const root = await navigator.storage.getDirectory();
    const ours = await root.getDirectoryHandle(ROOT_FOLDER);
    const folder = await ours.getDirectoryHandle(REVISIONS_FOLDER);
    return await (await (await folder.getFileHandle(revisionFile(hash))).getFile()).text();
  } catch {
    return null;
  }
}

function journalWorker() {
  const worker = new Worker(trustedUrl(journalUrl), { type: 'module', name: 'journal' });
  const ask = askWorker<JournalRequest, JournalReply>(worker);
  return async <K extends JournalRequest['ask']>(
    request: JournalRequest & { ask: K },
  ): Promise<JournalAnswers[K]> => {
    const reply = await ask(request);
    if ('refusal' in reply) throw new NotKept(reply.refusal, reply.message);
    return reply.answer as JournalAnswers[K];
  };
}

const PASSING_REVISIONS = new Map<string, string>();

/** Same promises, for this visit only. */
function passingJournal(): Journal {
  const all = new Map<string, unknown>();
  let sequence = 0;
  return {
    operations: [],
    damaged: false,
    durable: false,
    async append(draft) {
      const written = { ...draft, device: 'passing', sequence: ++sequence };
      all.set(draft.id, written);
      return written;
    },
    keepRevision: async (hash, json) => void PASSING_REVISIONS.set(hash, json),
    revisions: async () => [...PASSING_REVISIONS.keys()],
    dropRevision: async (hash) => void PASSING_REVISIONS.delete(hash),
    exportJournal: async () => [...all.values()],
    async importOperations(operations) {
      const found = operations.map(parseOperation).filter(({ id }) => !all.has(id));
      for (const value of operations) all.set(parseOperation(value).id, value);
      return { added: found.length, found };
    },
    snapshotNow: async () => {},
  };
}
