import type { Files } from '../core/journal/files.ts';
import type { Elsewhere } from '../core/journal/marks.ts';
import { memoryFiles } from '../core/journal/memoryFiles.ts';
import { databaseFiles } from './databaseFiles.ts';
import type { StorageKind } from './journalMessages.ts';
import { opfsFiles } from './opfsFiles.ts';

/** Where the reader's data are kept in this browser. */
export interface Storage {
  kind: StorageKind;
  files: Files;
  elsewhere: Elsewhere | null;
}

const MARKS_CACHE = 'lutrin:install';

/**
 * The best that this browser has. Where a library was begun, there it stays: storage that had one and refuses now is an error,
 * never a new library elsewhere.
 */
export async function openStorage(): Promise<Storage> {
  // Without a lock two tabs would write over each other.
  if (!navigator.locks) return { kind: 'memory', files: memoryFiles(), elsewhere: null };
  const inDatabase = markOf('database');
  const inFiles = markOf('files');
  const begunInDatabase = !!(await inDatabase.read().catch(() => null));
  if (!begunInDatabase)
    try {
      return { kind: 'files', files: await opfsFiles(), elsewhere: orNull(inFiles) };
    } catch (error) {
      if (await inFiles.read().catch(() => null)) throw error;
    }
  try {
    return { kind: 'database', files: await databaseFiles(), elsewhere: orNull(inDatabase) };
  } catch (error) {
    if (begunInDatabase) throw error;
    return { kind: 'memory', files: memoryFiles(), elsewhere: null };
  }
}

function orNull(place: Elsewhere): Elsewhere | null {
  return 'caches' in self ? place : null;
}

/** The install mark in Cache Storage, one for each kind of storage. */
function markOf(kind: StorageKind): Elsewhere {
  const address = new URL(`/lutrin-install-${kind}`, location.origin).href;
  return {
    async read() {
      const cache = await caches.open(MARKS_CACHE);
      const kept = await cache.match(address);
      return kept ? new Uint8Array(await kept.arrayBuffer()) : null;
    },
    async write(bytes) {
      await (await caches.open(MARKS_CACHE)).put(address, new Response(bytes));
    },
  };
}
