import type { Files } from '../core/journal/files.ts';
import { ROOT_FOLDER } from '../core/journal/folders.ts';

const RETRIES = 50;

/** Files in the origin private file system. Throws where the browser has none, or refuses it. */
export async function opfsFiles(): Promise<Files> {
  if (!('createSyncAccessHandle' in FileSystemFileHandle.prototype))
    throw new Error('This browser has no private file system');
  await folderAt(ROOT_FOLDER);
  return {
    async list(folder) {
      const names: string[] = [];
      for await (const name of (await folderAt(ROOT_FOLDER, folder)).keys()) names.push(name);
      return names;
    },
    async read(folder, name, from = 0, length = Infinity) {
      try {
        const file = await (await handleOf(folder, name)).getFile();
        const end = Math.min(file.size, from + length);
        return new Uint8Array(await file.slice(from, end).arrayBuffer());
      } catch (error) {
        return nullWhereNotFound(error);
      }
    },
    async write(folder, name, bytes, at) {
      await withHandle(await handleOf(folder, name, { create: true }), (handle) => {
        handle.truncate(at);
        if (handle.write(bytes, { at }) !== bytes.length) {
          handle.truncate(at);
          throw new DOMException('It was not written whole', 'QuotaExceededError');
        }
        handle.flush();
      });
    },
    async move(folder, name, to) {
      await ((await handleOf(folder, name)) as MovableFile).move(to);
    },
    async remove(folder, name) {
      const parent = await folderAt(ROOT_FOLDER, folder);
      await parent.removeEntry(name).catch(nullWhereNotFound);
    },
  };
}

/** `move` is in every engine that has sync access handles, but not yet in TypeScript's library. */
interface MovableFile extends FileSystemFileHandle {
  move(name: string): Promise<void>;
}

async function folderAt(...path: string[]): Promise<FileSystemDirectoryHandle> {
  let folder = await navigator.storage.getDirectory();
  for (const name of path) folder = await folder.getDirectoryHandle(name, { create: true });
  return folder;
}

async function handleOf(
  folder: string,
  name: string,
  options?: FileSystemGetFileOptions,
): Promise<FileSystemFileHandle> {
  return (await folderAt(ROOT_FOLDER, folder)).getFileHandle(name, options);
}

async function withHandle(
  file: FileSystemFileHandle,
  act: (handle: FileSystemSyncAccessHandle) => void,
): Promise<void> {
  const handle = await openHandle(file);
  try {
    act(handle);
  } finally {
    handle.close();
  }
}

/** A handle may be held for a moment by a tab that was just ended: the browser frees it soon. */
async function openHandle(file: FileSystemFileHandle): Promise<FileSystemSyncAccessHandle> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await file.createSyncAccessHandle();
    } catch (error) {
      if (attempt === RETRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

function nullWhereNotFound(error: unknown): null {
  if (error instanceof DOMException && error.name === 'NotFoundError') return null;
  throw error;
}
