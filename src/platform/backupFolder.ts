/** The File System Access API as far as it is used here; the DOM library does not know it whole. */
type Access = { mode: 'readwrite' };
interface Folder extends FileSystemDirectoryHandle {
  queryPermission(access: Access): Promise<PermissionState>;
  requestPermission(access: Access): Promise<PermissionState>;
}
type Picker = (options: Access & { id: string }) => Promise<Folder>;

const ACCESS: Access = { mode: 'readwrite' };
/** Only IndexedDB can hold a folder's handle. When the browser loses it, the folder is chosen again. */
const DATABASE = 'lutrin folder';
const STORE = 'handles';
const KEY = 'backup';
/** Of ours, so many stay in the folder. */
const KEPT = 10;

function picker(): Picker | undefined {
  return (globalThis as { showDirectoryPicker?: Picker }).showDirectoryPicker;
}

/** Whether this browser lets the app write to a folder. */
export function canChooseFolder(): boolean {
  return picker() !== undefined;
}

/** Lets the reader choose a folder, and keeps it. Its name; null where the reader gave it up. */
export async function chooseFolder(): Promise<string | null> {
  try {
    const folder = await picker()?.({ ...ACCESS, id: 'lutrin-backup' });
    if (!folder) return null;
    await inStore('readwrite', (store) => store.put(folder, KEY));
    return folder.name;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

/** The folder that was chosen and what the app may do with it; null where none is known. */
export async function folderState(): Promise<{ name: string; may: PermissionState } | null> {
  const folder = await chosen();
  return folder && { name: folder.name, may: await folder.queryPermission(ACCESS) };
}

/** Asks the reader for the permission again: browsers take it back between visits. */
export async function allowFolder(): Promise<boolean> {
  return (await (await chosen())?.requestPermission(ACCESS)) === 'granted';
}

export async function forgetFolder(): Promise<void> {
  await inStore('readwrite', (store) => store.delete(KEY));
}

/** Writes a backup into the folder, complete or not at all, and lets go of all but the newest. Rejects where it can't. */
export async function writeToFolder(name: string, file: Blob): Promise<void> {
  const folder = await chosen();
  if (!folder) throw new DOMException('No folder', 'NotFoundError');
  const stream = await (await folder.getFileHandle(name, { create: true })).createWritable();
  await stream.write(file);
  await stream.close();
  const ours: string[] = [];
  for await (const other of folder.keys())
    if (/^lutrin-\d{4}-\d{2}-\d{2}\.zip$/.test(other)) ours.push(other);
  for (const old of ours.sort().slice(0, -KEPT)) await folder.removeEntry(old);
}

async function chosen(): Promise<Folder | null> {
  return ((await inStore('readonly', (store) => store.get(KEY))) as Folder | undefined) ?? null;
}

async function inStore(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest,
): Promise<unknown> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  const database = (await settled(opening)) as IDBDatabase;
  try {
    return await settled(act(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

function settled(request: IDBRequest): Promise<unknown> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
