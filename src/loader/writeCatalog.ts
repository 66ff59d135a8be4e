import { mkdir, readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Article } from '../core/article/article.ts';
import { type CatalogFile, columnsOf, shardFile } from '../core/article/catalog.ts';
import { hashText } from '../core/article/revision.ts';
import { cut } from './cuts.ts';
import { writeWhole } from './writeWhole.ts';

/** About so many articles are in a shard. */
const SHARD = 10_000;

/** Writes the catalog of a library into its folder: `catalog.json`, a CatalogFile, and the shards that it names. */
export async function writeCatalog(output: string, articles: readonly Article[]): Promise<void> {
  const parts = cut(articles, SHARD, ({ id }) => hashText(id)).map(columnsOf);
  const rest = parts.pop() ?? columnsOf([]);
  const shards: string[] = [];
  const folder = dirname(join(output, shardFile('')));
  await mkdir(folder, { recursive: true });
  for (const part of parts) {
    const json = JSON.stringify(part);
    const hash = hashText(json);
    shards.push(hash);
    await writeWhole(join(output, shardFile(hash)), json);
  }
  const file: CatalogFile = { version: 2, shards, rest };
  await writeWhole(join(output, 'catalog.json'), JSON.stringify(file));
  const names = new Set(shards.map((hash) => basename(shardFile(hash))));
  for (const name of await readdir(folder)) if (!names.has(name)) await rm(join(folder, name));
}
