import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from '../core/article/article.ts';
import { readCatalog } from '../core/article/catalog.ts';

/** The articles of a library that was written into this folder. */
export function articlesIn(library: string): Promise<Article[]> {
  return readCatalog(async (file) => JSON.parse(await readFile(join(library, file), 'utf8')));
}
