import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Catalog } from '../core/article/article.ts';
import { type LoadOptions, loadArticles } from './loadArticles.ts';
import type { Report } from './report.ts';

/**
 * Cleans a folder of articles into `output`, which then holds nothing else:
 * - `catalog.json`: a Catalog;
 * - `revisions/HASH.json`: a Revision each;
 * - `texts.json`: `{version: 1, texts: {HASH: folded text of that revision}}`.
 */
export async function writeLibrary(output: string, options: LoadOptions): Promise<Report> {
  const revisions = join(output, 'revisions');
  await mkdir(revisions, { recursive: true });
  const catalog: Catalog = { version: 1, articles: [] };
  const report: Report = { folder: options.folder, cleaned: 0, unchanged: 0, skipped: [] };
  const standing = new Set(await readdir(revisions));
  const written = new Set<string>();

  async function* texts(): AsyncGenerator<string> {
    yield '{"version":1,"texts":{';
    for await (const outcome of loadArticles(options)) {
      if (outcome.kind === 'skipped') {
        report.skipped.push({ path: outcome.path, why: outcome.why });
        continue;
      }
      report[outcome.kind]++;
      catalog.articles.push(outcome.article);
      const hash = outcome.article.revision;
      if (written.has(hash)) continue;
      const name = `${hash}.json`;
      if (!standing.has(name)) await writeWhole(join(revisions, name), outcome.revision);
      yield `${written.size > 0 ? ',' : ''}"${hash}":${JSON.stringify(outcome.text)}`;
      written.add(hash);
    }
    yield '}}';
  }

  const aside = join(output, 'texts.json.part');
  await pipeline(Readable.from(texts()), createWriteStream(aside));
  await rename(aside, join(output, 'texts.json'));
  await writeWhole(join(output, 'catalog.json'), JSON.stringify(catalog));
  await removeOthers(revisions, written);
  return report;
}

/** Written aside and moved in place: whoever reads it meanwhile gets the old or the new, never a half. */
async function writeWhole(path: string, content: string): Promise<void> {
  await writeFile(`${path}.part`, content);
  await rename(`${path}.part`, path);
}

async function removeOthers(revisions: string, wanted: ReadonlySet<string>): Promise<void> {
  for (const name of await readdir(revisions)) {
    if (!wanted.has(name.replace(/\.json$/, ''))) await rm(join(revisions, name));
  }
}
