import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Catalog } from '../core/article/article.ts';
import type { Revision } from '../core/article/revision.ts';
import { fetchPictures, type PictureOptions } from './fetchPictures.ts';
import { type LoadOptions, loadArticles } from './loadArticles.ts';
import type { Report } from './report.ts';

/**
 * Cleans a folder of articles into `output`, which then holds nothing else:
 * - `catalog.json`: a Catalog;
 * - `revisions/HASH.json`: a Revision each;
 * - `texts.json`: `{version: 1, texts: {HASH: folded text of that revision}}`;
 * - `pictures.json`: the pictures that were fetched, in `pictures/`; none unless `pictures` says how.
 */
export async function writeLibrary(
  output: string,
  { pictures = null, ...options }: LoadOptions & { pictures?: PictureOptions | null },
): Promise<Report> {
  const revisions = join(output, 'revisions');
  await mkdir(revisions, { recursive: true });
  const catalog: Catalog = { version: 1, articles: [] };
  const report: Report = { folder: options.folder, cleaned: 0, unchanged: 0, skipped: [] };
  const standing = new Set(await readdir(revisions));
  const written = new Set<string>();
  const shown = new Set<string>();

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
      if (pictures) for (const url of pictureUrls(outcome.revision)) shown.add(url);
    }
    yield '}}';
  }

  const aside = join(output, 'texts.json.part');
  await pipeline(Readable.from(texts()), createWriteStream(aside));
  await rename(aside, join(output, 'texts.json'));
  await writeWhole(join(output, 'catalog.json'), JSON.stringify(catalog));
  await removeOthers(revisions, written);
  const fetched = await fetchPictures(output, shown, pictures);
  return pictures ? { ...report, pictures: fetched } : report;
}

function pictureUrls(revision: string): string[] {
  return (JSON.parse(revision) as Revision).blocks.flatMap(({ picture, removal }) =>
    picture?.url && !removal ? picture.url : [],
  );
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
