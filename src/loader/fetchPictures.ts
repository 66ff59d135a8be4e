import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type BundledPicture,
  type BundledPictures,
  parseBundledPictures,
} from '../core/article/bundledPicture.ts';
import { reasonOf } from './failure.ts';
import { type FetchLimits, fetchPicture } from './fetchPicture.ts';
import type { Skipped } from './findArticles.ts';

const AT_ONCE = 4;

export interface PictureOptions extends FetchLimits {
  /** Where pictures fetched earlier are; each is asked for once. */
  cacheFolder: string;
}

/** How a run over the pictures went: `path` of what was skipped is its address. */
export interface PictureReport {
  bundled: number;
  skipped: Skipped[];
}

/**
 * Puts the pictures at these addresses into `output/pictures/`, each named by the hash of its content, and their list
 * into `output/pictures.json`. Without options nothing is fetched and the list is empty.
 */
export async function fetchPictures(
  output: string,
  urls: ReadonlySet<string>,
  options: PictureOptions | null,
): Promise<PictureReport> {
  const folder = join(output, 'pictures');
  const pictures: BundledPicture[] = [];
  const skipped: Skipped[] = [];
  const queue = (options ? urls : new Set<string>()).values();
  const work = async () => {
    if (!options) return;
    for (const url of queue) {
      try {
        pictures.push(await bundle(url, folder, options));
      } catch (error) {
        skipped.push({ path: url, why: reasonOf(error) });
      }
    }
  };
  if (options) await mkdir(folder, { recursive: true });
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  pictures.sort((a, b) => (a.url < b.url ? -1 : 1));
  const list: BundledPictures = { version: 1, pictures };
  await writeFile(join(output, 'pictures.json'), JSON.stringify(list));
  await removeOthers(folder, new Set(pictures.map(({ file }) => file)));
  return { bundled: pictures.length, skipped };
}

async function bundle(
  url: string,
  folder: string,
  { cacheFolder, ...limits }: PictureOptions,
): Promise<BundledPicture> {
  const entry = join(cacheFolder, `${hashOf(url)}.json`);
  const known = await readEntry(entry);
  if (known) {
    const copied = await copyFile(join(cacheFolder, known.file), join(folder, known.file)).then(
      () => true,
      () => false,
    );
    if (copied) return known;
  }
  const { bytes, ending, width, height } = await fetchPicture(url, limits);
  const picture = { url, file: `${hashOf(bytes)}.${ending}`, width, height };
  await mkdir(cacheFolder, { recursive: true });
  await writeFile(join(cacheFolder, picture.file), bytes);
  await writeFile(entry, JSON.stringify({ version: 1, pictures: [picture] }));
  await writeFile(join(folder, picture.file), bytes);
  return picture;
}

async function readEntry(path: string): Promise<BundledPicture | null> {
  try {
    return parseBundledPictures(JSON.parse(await readFile(path, 'utf8'))).pictures[0] ?? null;
  } catch {
    return null;
  }
}

async function removeOthers(folder: string, wanted: ReadonlySet<string>): Promise<void> {
  for (const name of await readdir(folder).catch(() => []))
    if (!wanted.has(name)) await rm(join(folder, name));
}

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 32);
}
