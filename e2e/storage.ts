import type { BrowserContext, Page } from '@playwright/test';

/** What this device keeps in one of the journal's files, as bytes. */
export function readKept(page: Page, [folder, name]: readonly [string, string]): Promise<number[]> {
  return page.evaluate(
    async ([folder, name]) => {
      const root = await navigator.storage.getDirectory();
      const parent = await (await root.getDirectoryHandle('lutrin')).getDirectoryHandle(folder);
      const file = await (await parent.getFileHandle(name)).getFile();
      return [...new Uint8Array(await file.arrayBuffer())];
    },
    [folder, name] as const,
  );
}

/**
 * Writes bytes into a file from `at` on, or behind its end, behind the app's back: under the journal's lock, when no worker
 * has its files open.
 */
export function writeKept(
  page: Page,
  [folder, name]: readonly [string, string],
  bytes: Iterable<number>,
  at?: number,
): Promise<void> {
  return page.evaluate(
    ([folder, name, bytes, at]) =>
      navigator.locks.request('lutrin journal', async () => {
        const root = await navigator.storage.getDirectory();
        const parent = await (await root.getDirectoryHandle('lutrin')).getDirectoryHandle(folder);
        const file = await parent.getFileHandle(name);
        const position = at ?? (await file.getFile()).size;
        const stream = await file.createWritable({ keepExistingData: true });
        await stream.write({ type: 'write', position, data: new Uint8Array(bytes) });
        await stream.close();
      }),
    [folder, name, [...bytes], at] as const,
  );
}

/** The journal's first segment: where all is written in a short test. */
export const SEGMENT = ['journal', '000001.log'] as const;

/** Takes something away from the page and from its workers before their first script, as in a browser without it. */
export async function takeAway(context: BrowserContext, code: string): Promise<void> {
  await context.addInitScript(code);
  await context.route('**/journal-*.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${code};${await response.text()}` });
  });
}

export const NO_FILES = `if ('StorageManager' in globalThis) delete StorageManager.prototype.getDirectory`;
export const NO_DATABASE = `indexedDB.open = () => { throw new DOMException('Refused', 'SecurityError') }`;
