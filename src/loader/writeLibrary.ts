import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Catalog } from '../core/article/article.ts';
import type { Revision } from '../core/article/revision.ts';
import { fetchPictures, type PictureOptions } from './fetchPictures.ts';
import { type LoadOptions, loadArticles } from './loadArticles.ts';
import type { Report } from './report.ts';
import { sourcesHash } from './sourcesHash.ts';
import { IndexWriter } from './writeIndex.ts';
import { writeWhole } from './writeWhole.ts';

/**
 * Cleans a folder of articles into `output`, which then holds nothing else:
 * - `catalog.json`: a Catalog;
 * - `revisions/HASH.json`: a Revision each;
 * - `index.json` and `index/HASH.segment`: what search looks words up in;
 * - `pictures.json`: the pictures that were fetched, in `pictures/`; none unless `pictures` says how.
 */
export async function writeLibrary(
  output: string,
  {
    pictures = null,
    version = sourcesHash(),
    ...options
  }: LoadOptions & { pictures?: PictureOptions | null },
): Promise<Report> {
  const revisions = join(output, 'revisions');
  await mkdir(revisions, { recursive: true });
  const catalog: Catalog = { version: 1, articles: [] };
  const report: Report = { folder: options.folder, cleaned: 0, unchanged: 0, skipped: [] };
  const standing = new Set(await readdir(revisions));
  const written = new Set<string>();
  const shown = new Set<string>();

  const index = new IndexWriter(output, options.cacheFolder, version);
  for await (const outcome of loadArticles({ ...options, version })) {
    if (outcome.kind === 'skipped') {
      report.skipped.push({ path: outcome.path, why: outcome.why });
      continue;
    }
    const { article, revision } = outcome;
    report[outcome.kind]++;
    catalog.articles.push(article);
    const hash = article.revision;
    if (written.has(hash)) continue;
    const name = `${hash}.json`;
    if (!standing.has(name)) await writeWhole(join(revisions, name), revision);
    await index.add({ hash, title: article.title, revision });
    written.add(hash);
    if (pictures) for (const url of pictureUrls(revision)) shown.add(url);
  }
  await index.end();
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

async function removeOthers(revisions: string, wanted: ReadonlySet<string>): Promise<void> {
  for (const name of await readdir(revisions)) {
    if (!wanted.has(name.replace(/\.json$/, ''))) await rm(join(revisions, name));
  }
}
