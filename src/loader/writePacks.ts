import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type PackList, packFile, packText } from '../core/article/packs.ts';
import { hashText } from '../core/article/revision.ts';
import { cut } from './cuts.ts';
import { writeWhole } from './writeWhole.ts';

/** About so many revisions are in a pack. */
const PACK = 100;
/** Fewer are soon fetched one by one. */
const FEWEST = 500;

/**
 * Writes the revisions of a large library once more, by about a hundred to a file: `packs.json`, a PackList, and the packs
 * that it names. `revisions` are in the catalog's order, each once. A pack that stands already is left as it is.
 */
export async function writePacks(
  output: string,
  revisions: readonly string[],
  fewest = FEWEST,
): Promise<void> {
  const groups = revisions.length < fewest ? [] : cut(revisions, PACK, (hash) => hash);
  const list: PackList = { version: 1, packs: [] };
  const folder = dirname(join(output, packFile('')));
  await mkdir(folder, { recursive: true });
  for (const group of groups) {
    const hash = hashText(group.join());
    const file = join(output, packFile(hash));
    if (!existsSync(file)) await writeWhole(file, packText(await contentsOf(output, group)));
    list.packs.push({ hash, count: group.length });
  }
  await writeWhole(join(output, 'packs.json'), JSON.stringify(list));
  const names = new Set(list.packs.map(({ hash }) => basename(packFile(hash))));
  for (const name of await readdir(folder)) if (!names.has(name)) await rm(join(folder, name));
}

function contentsOf(output: string, hashes: readonly string[]) {
  return Promise.all(
    hashes.map(async (hash) => ({
      hash,
      json: await readFile(join(output, 'revisions', `${hash}.json`), 'utf8'),
    })),
  );
}
