import type { Draft, Operation } from '../../src/core/journal/operation.ts';
import type { Journal } from '../../src/platform/journal.ts';

/*
 * The journal as one would first write it: every operation a row of an IndexedDB store, put with strict durability.
 * In the crash runner's build it stands in for platform/journal.ts, as far as the driver asks anything of that: to
 * see that the runner finds what it loses.
 */
export class NotKept extends Error {
  readonly refusal = 'failed';
}

const database = new Promise<IDBDatabase>((resolve, reject) => {
  const opening = indexedDB.open('journal', 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore('operations', { autoIncrement: true });
    opening.result.createObjectStore('revisions');
  };
  opening.onsuccess = () => resolve(opening.result);
  opening.onerror = () => reject(opening.error);
});

export async function openJournal(
  received: (operations: Operation[]) => void,
): Promise<Partial<Journal>> {
  const channel = new BroadcastChannel('naive journal');
  channel.onmessage = ({ data }) => received([data]);
  const operations = await answerOf<Operation[]>((await reading('operations')).getAll());
  return {
    operations,
    snapshot: null,
    losses: [],
    storage: 'database',
    device: 'naive',
    async append(draft: Draft) {
      const operation = { ...draft, device: 'naive', sequence: 0 };
      await put('operations', operation);
      channel.postMessage(operation);
      return operation;
    },
    keepRevision: (hash: string, json: string) => put('revisions', json, hash),
  };
}

export async function readKeptRevision(hash: string): Promise<string | null> {
  return (await answerOf<string | undefined>((await reading('revisions')).get(hash))) ?? null;
}

async function reading(store: string): Promise<IDBObjectStore> {
  return (await database).transaction(store).objectStore(store);
}

async function put(store: string, value: unknown, key?: string): Promise<void> {
  const transaction = (await database).transaction(store, 'readwrite', { durability: 'strict' });
  transaction.objectStore(store).put(value, key);
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(new NotKept(String(transaction.error)));
  });
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
