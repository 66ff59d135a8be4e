import { changesFor, contentsOf } from '../core/backup/contents.ts';
import { jsonLines, type Lines, readJsonLines } from '../core/backup/jsonLines.ts';
import type { Entry } from '../core/backup/library.ts';
import { readAccounts } from '../core/journal/accounts.ts';
import { writeWhole } from '../core/journal/files.ts';
import { REVISIONS_FOLDER, revisionFile, revisionOf } from '../core/journal/folders.ts';
import { TooNew } from '../core/journal/format.ts';
import { Keeper } from '../core/journal/keeper.ts';
import type { Draft, Operation } from '../core/journal/operation.ts';
import type { JournalAnswers, JournalRequest, Refusal } from './journalMessages.ts';
import { openStorage, type Storage } from './storage.ts';

/*
 * The only writer of the reader's own data. Whatever writes does so under one exclusive Web Lock, whichever tab it
 * comes from.
 */
const LOCK = 'lutrin journal';

/** Some 20,000 operations. */
const KEPT_SEGMENTS = 100;

let desk: Promise<{ storage: Storage; keeper: Keeper }> | undefined;

/** After these a snapshot may be due. */
const CHANGING = new Set<JournalRequest['ask']>(['open', 'append', 'appendAll', 'import']);

addEventListener('message', async (event: MessageEvent<JournalRequest & { number: number }>) => {
  const { number } = event.data;
  try {
    const reply = await answer(event.data);
    postMessage({ number, answer: reply }, transferable(event.data, reply));
    if (CHANGING.has(event.data.ask)) await settle();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    postMessage({ number, refusal: refusalOf(error), message });
  }
});

async function answer(request: JournalRequest): Promise<JournalAnswers[JournalRequest['ask']]> {
  const { storage, keeper } = await openDesk();
  const { files } = storage;
  switch (request.ask) {
    case 'open':
      return { ...(await alone(() => keeper.open())), storage: storage.kind };
    case 'append':
      return alone(() => keeper.append(request.draft));
    case 'appendAll': {
      const drafts = [...readJsonLines(request.drafts)] as Draft[];
      return alone(() => keeper.appendAll(drafts));
    }
    case 'export':
      return linesOf(await alone(() => keeper.export()));
    case 'import':
      return importAll(keeper, request);
    case 'snapshot':
      await alone(() => keeper.snapshot());
      return null;
    case 'accounts':
      return readAccounts(files);
    case 'keepRevision': {
      const bytes = new TextEncoder().encode(request.json);
      await alone(() => writeWhole(files, REVISIONS_FOLDER, revisionFile(request.hash), bytes));
      return null;
    }
    case 'readRevision': {
      const bytes = await files.read(REVISIONS_FOLDER, revisionFile(request.hash));
      return bytes && new TextDecoder().decode(bytes);
    }
    case 'revisions':
      return (await files.list(REVISIONS_FOLDER)).flatMap((name) => revisionOf(name) ?? []);
    case 'dropRevision':
      await alone(() => files.remove(REVISIONS_FOLDER, revisionFile(request.hash)));
      return null;
  }
}

async function importAll(
  keeper: Keeper,
  { operations, label, way }: JournalRequest & { ask: 'import' },
): Promise<JournalAnswers['import']> {
  const entries = [...readJsonLines(operations)];
  const { act, found } = await alone(() =>
    keeper.import(entries, label, (now, before) =>
      changesFor(way, { now, before, backup: contentsOf(entries as Entry[]) }),
    ),
  );
  return { act, found: linesOf(found) };
}

function linesOf(operations: readonly Operation[]): Lines {
  return jsonLines(operations.map((operation) => JSON.stringify(operation)));
}

/** Opened once; where that fails, the next request tries again. */
function openDesk(): Promise<{ storage: Storage; keeper: Keeper }> {
  desk ??= openStorage().then(
    (storage) => {
      const host = {
        ...storage,
        now: Date.now,
        randomId: () => crypto.randomUUID(),
        keptSegments: KEPT_SEGMENTS,
      };
      return { storage, keeper: new Keeper(host) };
    },
    (error: unknown) => {
      desk = undefined;
      throw error;
    },
  );
  return desk;
}

function alone<T>(act: () => Promise<T>): Promise<T> {
  if (navigator.locks) return navigator.locks.request(LOCK, act) as Promise<T>;
  const turn = queue.then(act);
  queue = turn.catch(() => {});
  return turn;
}

/** Where there are no locks there is no other tab with the same files: only this worker's own calls must wait. */
let queue: Promise<unknown> = Promise.resolve();

/** What was asked is already answered: what fails here is tried again later. */
async function settle(): Promise<void> {
  const { keeper } = await openDesk();
  await alone(async () => {
    await keeper.remember();
    if (keeper.isDue()) await keeper.snapshot();
  }).catch(() => {});
}

/** A snapshot and lines go to the page without a copy. */
function transferable(request: JournalRequest, reply: unknown): Transferable[] {
  switch (request.ask) {
    case 'open': {
      const { snapshot } = reply as JournalAnswers['open'];
      return [...new Set(snapshot?.map(({ buffer }) => buffer as ArrayBuffer))];
    }
    case 'export':
      return [(reply as JournalAnswers['export']).buffer];
    case 'import':
      return [(reply as JournalAnswers['import']).found.buffer];
    default:
      return [];
  }
}

/** A full disk is a QuotaExceededError, or an AbortError where a file is moved. */
function refusalOf(error: unknown): Refusal {
  if (error instanceof TooNew) return 'newer';
  const name = error instanceof Error ? error.name : '';
  if (name === 'QuotaExceededError' || name === 'AbortError') return 'full';
  return name === 'RangeError' ? 'large' : 'failed';
}
