import type { Page } from '@playwright/test';

/** A file of the origin private file system: its path from the root, and its length in bytes. */
export interface KeptFile {
  path: string;
  size: number;
}

/** The files of the origin, in the order of their paths. */
export async function filesOf(page: Page): Promise<KeptFile[]> {
  const files = await page.evaluate(async () => {
    const found: { path: string; size: number }[] = [];
    const walk = async (folder: FileSystemDirectoryHandle, path: string) => {
      for await (const [name, handle] of folder.entries()) {
        if (handle.kind === 'directory') await walk(handle, `${path}${name}/`);
        else found.push({ path: path + name, size: (await handle.getFile()).size });
      }
    };
    await walk(await navigator.storage.getDirectory(), '');
    return found;
  });
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Takes a file or folder away, with all that is in it. */
export function removeFile(page: Page, path: string): Promise<void> {
  return page.evaluate(async (given) => {
    const [name = '', ...folders] = given.split('/').reverse();
    let folder = await navigator.storage.getDirectory();
    for (const each of folders.reverse()) folder = await folder.getDirectoryHandle(each);
    await folder.removeEntry(name, { recursive: true });
  }, path);
}

/** What is done to a file's bytes. `from` and `to` are byte offsets. */
export type Harm =
  | { kind: 'cut'; to: number }
  | { kind: 'flip'; from: number; bit: number }
  | { kind: 'zero'; from: number; to: number };

export function harmFile(page: Page, path: string, harm: Harm): Promise<void> {
  return page.evaluate(
    async ([given, harm]) => {
      const [name = '', ...folders] = given.split('/').reverse();
      let folder = await navigator.storage.getDirectory();
      for (const each of folders.reverse()) folder = await folder.getDirectoryHandle(each);
      const file = await folder.getFileHandle(name);
      let bytes = new Uint8Array(await (await file.getFile()).arrayBuffer());
      if (harm.kind === 'cut') bytes = bytes.slice(0, Math.max(0, harm.to));
      else if (harm.kind === 'zero') bytes.fill(0, harm.from, harm.to);
      else bytes[harm.from] = (bytes[harm.from] ?? 0) ^ (1 << harm.bit);
      const stream = await file.createWritable();
      await stream.write(bytes);
      await stream.close();
    },
    [path, harm] as const,
  );
}
