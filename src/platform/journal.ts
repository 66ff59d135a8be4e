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
  let sequence = 0;
  return {
    operations: [],
    damaged: false,
    durable: false,
    append: async (draft) => ({ ...draft, device: 'passing', sequence: ++sequence }),
    keepRevision: async (hash, json) => void PASSING_REVISIONS.set(hash, json),
  };
}
