import { createHash } from 'node:crypto';
import { mkdir, readFile, utimes } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { CleanedFile, Made } from './fileWork.ts';
import { writeWhole } from './writeWhole.ts';

/** What is remembered of a file, so that it is not even read while it stays the same. */
export interface Remembered extends Omit<CleanedFile, 'isNew'> {
  path: string;
  /** Its size and times. */
  stamp: string;
  /** What it became without its refrains, these blocks; null where it has none. */
  finished: (Made & { refrains: readonly number[] }) | null;
}

/** What an earlier run remembered, by path. Lines that are damaged count as missing. */
export async function readRemembered(file: string): Promise<Map<string, Remembered>> {
  const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n');
  return new Map(
    lines.flatMap((line) => {
      const [checksum, json = ''] = line.split('\t');
      if (!json || checksum !== checksumOf(json)) return [];
      const one: Remembered = JSON.parse(json);
      return [[one.path, one] as const];
    }),
  );
}

/** Keeps what is remembered; where the disk refuses, the next run reads its files once more. */
export async function writeRemembered(file: string, all: readonly Remembered[]): Promise<void> {
  const lines = all.map((one) => {
    const json = JSON.stringify(one);
    return `${checksumOf(json)}\t${json}`;
  });
  const now = new Date();
  await mkdir(dirname(file), { recursive: true })
    .then(() => writeWhole(file, lines.join('\n')))
    .then(() => utimes(file, now, now))
    .catch(() => undefined);
}

function checksumOf(json: string): string {
  return createHash('sha256').update(json).digest('base64url').slice(0, 16);
}
