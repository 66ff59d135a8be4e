import type { Files } from './files.ts';

/** Files that live as long as the object does. */
export function memoryFiles(): Files {
  const all = new Map<string, Uint8Array<ArrayBuffer>>();
  const path = (folder: string, name: string) => `${folder}/${name}`;
  return {
    async list(folder) {
      const start = path(folder, '');
      return [...all.keys()].flatMap((key) =>
        key.startsWith(start) ? [key.slice(start.length)] : [],
      );
    },
    async read(folder, name, from = 0, length = Infinity) {
      return all.get(path(folder, name))?.slice(from, from + length) ?? null;
    },
    async write(folder, name, bytes, at) {
      all.set(path(folder, name), spliced(all.get(path(folder, name)), bytes, at));
    },
    async move(folder, name, to) {
      const bytes = all.get(path(folder, name));
      if (!bytes) throw new Error(`There is no file ${path(folder, name)}`);
      all.set(path(folder, to), bytes);
      all.delete(path(folder, name));
    },
    async remove(folder, name) {
      all.delete(path(folder, name));
    },
  };
}

/** A file's bytes up to `at`, then these. */
export function spliced(
  before: Uint8Array | undefined,
  bytes: Uint8Array,
  at: number,
): Uint8Array<ArrayBuffer> {
  const after = new Uint8Array(at + bytes.length);
  if (before) after.set(before.subarray(0, at));
  after.set(bytes, at);
  return after;
}
