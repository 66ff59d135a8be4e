import type { ReadableFiles } from '../core/journal/files.ts';
import {
  JOURNAL_FOLDER,
  REVISIONS_FOLDER,
  ROOT_FOLDER,
  revisionOf,
} from '../core/journal/folders.ts';
import { databaseFiles } from '../workers/databaseFiles.ts';

/** What lies in the app's folders, as a page may read it: in the private file system, or where that has none of it in IndexedDB. */
export async function keptFiles(): Promise<ReadableFiles> {
  const files = await privateFiles().catch(() => null);
  return files && (await files.list(JOURNAL_FOLDER)).length > 0 ? files : databaseFiles();
}

async function privateFiles(): Promise<ReadableFiles> {
  const root = await navigator.storage.getDirectory();
  const ours = await root.getDirectoryHandle(ROOT_FOLDER);
  return {
    async list(folder) {
      try {
        const names: string[] = [];
        for await (const name of (await ours.getDirectoryHandle(folder)).keys()) names.push(name);
        return names;
      } catch {
        return [];
      }
    },
    async read(folder, name, from = 0, length = Infinity) {
      try {
        const parent = await ours.getDirectoryHandle(folder);
        const file = await (await parent.getFileHandle(name)).getFile();
        return new Uint8Array(await file.slice(from, from + length).arrayBuffer());
      } catch {
        return null;
      }
    },
  };
}

/** JSON by hash of the articles that the reader brought in. */
export async function keptRevisions({ list, read }: ReadableFiles): Promise<Map<string, string>> {
  const revisions = new Map<string, string>();
  for (const name of await list(REVISIONS_FOLDER)) {
    const hash = revisionOf(name);
    const bytes = hash && (await read(REVISIONS_FOLDER, name));
    if (hash && bytes) revisions.set(hash, new TextDecoder().decode(bytes));
  }
  return revisions;
}
