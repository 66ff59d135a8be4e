import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { CleanedFile, Made } from './fileWork.ts';

/** What is remembered of a file, so that it is not even read while it stays the same. */
export interface Remembered extends Omit<CleanedFile, 'isNew'> {
  path: string;
  /** Its size and times. */
  stamp: string;
  /** What it became without its refrains, these blocks; null where it has none. */
  finished: (Made & { refrains: readonly number[] }) | null;
}

/** What an earlier run remembered, by path; read line by line. Lines that are damaged count as missing. */
export async function readRemembered(file: string): Promise<Map<string, Remembered>> {
  const known = new Map<string, Remembered>();
  try {
    for await (const line of createInterface({ input: createReadStream(file) })) {
      const [checksum, json = ''] = line.split('\t');
      if (!json || checksum !== checksumOf(json)) continue;
      const one: Remembered = JSON.parse(json);
      known.set(one.path, one);
    }
  } catch {
    // its files are read once more
  }
  return known;
}

/** Keeps what is remembered; where the disk refuses, the next run reads its files once more. */
export async function writeRemembered(file: string, all: readonly Remembered[]): Promise<void> {
  const aside = `${file}.${randomUUID()}.part`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await pipeline(Readable.from(linesOf(all)), createWriteStream(aside));
    await rename(aside, file);
  } catch {
    await rm(aside, { force: true }).catch(() => undefined);
  }
}

function* linesOf(all: readonly Remembered[]): Generator<string> {
  for (const one of all) {
    const json = JSON.stringify(one);
    yield `${checksumOf(json)}\t${json}\n`;
  }
}

function checksumOf(json: string): string {
  return createHash('sha256').update(json).digest('base64url').slice(0, 16);
}
