import type { Files } from '../core/journal/files.ts';
import { spliced } from '../core/journal/memoryFiles.ts';

const STORE = 'files';

/**
 * Files in IndexedDB, for browsers without a private file system. A browser that is killed may lose all of it at its
 * third start; so it is never chosen where there is anything else. Throws where the browser refuses.
 */
export async function databaseFiles(): Promise<Files> {
  const database = await openDatabase();

  /** Runs in one transaction; resolves once it is complete, which is later than its last success. */
  function run<T>(
    mode: IDBTransactionMode,
    act: (store: IDBObjectStore, set: (result: T) => void) => void,
  ): Promise<T> {
    return new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, mode, { durability: 'strict' });
      let result: T;
      transaction.oncomplete = () => resolve(result);
      transaction.onabort = () => reject(transaction.error ?? new DOMException('Aborted'));
      act(transaction.objectStore(STORE), (value) => {
        result = value;
      });
    });
  }

  return {
    list: (folder) =>
      run('readonly', (store, set) => {
        const start = `${folder}/`;
        const request = store.getAllKeys(IDBKeyRange.bound(start, `${start}\uffff`));
        request.onsuccess = () => set(request.result.map((key) => String(key).slice(start.length)));
      }),
    read: (folder, name, from = 0, length = Infinity) =>
      run('readonly', (store, set) => {
        const request: IDBRequest<Uint8Array | undefined> = store.get(`${folder}/${name}`);
        request.onsuccess = () => set(request.result?.slice(from, from + length) ?? null);
      }),
    write: (folder, name, bytes, at) =>
      run('readwrite', (store) => {
        const key = `${folder}/${name}`;
        const request: IDBRequest<Uint8Array | undefined> = store.get(key);
        request.onsuccess = () => store.put(spliced(request.result, bytes, at), key);
      }),
    move: (folder, name, to) =>
      run('readwrite', (store) => {
        const request = store.get(`${folder}/${name}`);
        request.onsuccess = () => {
          store.put(request.result, `${folder}/${to}`);
          store.delete(`${folder}/${name}`);
        };
      }),
    remove: (folder, name) =>
      run('readwrite', (store) => {
        store.delete(`${folder}/${name}`);
      }),
  };
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('lutrin', 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
