import { readdir, rm, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { oneOf, wholeFrom } from '../seeded.ts';
import { filesOf, harmFile, type KeptFile, removeFile } from './files.ts';

/** Something bad that happens to what is kept while no app runs. */
export interface Damage {
  name: string;
  /** Done from a page of the origin that is none of the app's. */
  inBrowser?(page: Page, random: () => number): Promise<void>;
  /** Done to the browser's profile on disk while it is closed. */
  onDisk?(profile: string): Promise<void>;
}

const isSegment = ({ path }: KeptFile) => /journal\/.*\.log$/.test(path);
/** Snapshots, marks and whatever else stands beside the journal's segments. */
const isBeside = (file: KeptFile) => !isSegment(file) && !file.path.includes('/revisions/');

export const DAMAGES: readonly Damage[] = [
  {
    name: 'a bit of the newest segment flips',
    inBrowser: async (page, random) => flip(page, (await segments(page)).at(-1), random),
  },
  {
    name: 'a bit of some segment flips',
    inBrowser: async (page, random) => flip(page, oneOf(random, await segments(page)), random),
  },
  {
    name: 'a bit of each file beside the segments flips',
    async inBrowser(page, random) {
      for (const file of (await filesOf(page)).filter(isBeside)) await flip(page, file, random);
    },
  },
  {
    name: 'a block inside some segment reads as zeros',
    async inBrowser(page, random) {
      const { path, size } = oneOf(random, await segments(page));
      const from = wholeFrom(random, 0, size);
      await harmFile(page, path, { kind: 'zero', from, to: from + 4096 });
    },
  },
  {
    name: 'the newest segment is cut in two',
    async inBrowser(page, random) {
      const newest = (await segments(page)).at(-1);
      if (!newest) return;
      const to = wholeFrom(random, 1, newest.size - 1);
      await harmFile(page, newest.path, { kind: 'cut', to });
    },
  },
  {
    name: 'the newest segment is empty',
    async inBrowser(page) {
      const newest = (await segments(page)).at(-1);
      if (newest) await harmFile(page, newest.path, { kind: 'cut', to: 0 });
    },
  },
  {
    name: 'some segment is gone',
    inBrowser: async (page, random) => removeFile(page, oneOf(random, await segments(page)).path),
  },
  {
    name: 'every segment is gone',
    async inBrowser(page) {
      for (const { path } of await segments(page)) await removeFile(page, path);
    },
  },
  {
    name: 'every file beside the segments is gone',
    async inBrowser(page) {
      for (const { path } of (await filesOf(page)).filter(isBeside)) await removeFile(page, path);
    },
  },
  {
    name: 'the folder of the app is gone',
    inBrowser: (page) => removeFile(page, 'lutrin'),
  },
  {
    name: 'the whole private file system is gone',
    onDisk: (profile) => rm(join(profile, 'Default', 'File System'), { recursive: true }),
  },
  {
    name: 'every cache is gone',
    onDisk: (profile) => rm(join(profile, 'Default', 'Service Worker'), { recursive: true }),
  },
];

/** Cuts bytes off the end of what is written last: the newest segment, or the log of IndexedDB's LevelDB. */
export function tear(bytes: number): Damage {
  return {
    name: `${bytes} bytes torn off`,
    async inBrowser(page) {
      const newest = (await segments(page)).at(-1);
      if (newest) await harmFile(page, newest.path, { kind: 'cut', to: newest.size - bytes });
    },
    async onDisk(profile) {
      const indexed = join(profile, 'Default', 'IndexedDB');
      const names = await readdir(indexed, { recursive: true }).catch(() => []);
      for (const name of names.filter((each) => /\.leveldb[\\/]\d+\.log$/.test(each)))
        await shorten(join(indexed, name), bytes);
    },
  };
}

async function shorten(path: string, bytes: number): Promise<void> {
  const { size } = await stat(path);
  await truncate(path, Math.max(0, size - bytes));
}

async function segments(page: Page): Promise<KeptFile[]> {
  return (await filesOf(page)).filter(isSegment);
}

async function flip(page: Page, file: KeptFile | undefined, random: () => number): Promise<void> {
  if (!file || file.size === 0) return;
  const from = wholeFrom(random, 0, file.size - 1);
  await harmFile(page, file.path, { kind: 'flip', from, bit: wholeFrom(random, 0, 7) });
}
