import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Revision } from '../core/article/revision.ts';
import { Crew } from './crew.ts';
import { fetchPictures, type PictureOptions } from './fetchPictures.ts';
import { type LoadOptions, loadArticles } from './loadArticles.ts';
import type { Report } from './report.ts';
import { sourcesHash } from './sourcesHash.ts';
import { writeCatalog } from './writeCatalog.ts';
import { type IndexOptions, writeIndex } from './writeIndex.ts';
import { writePacks } from './writePacks.ts';

/**
 * Cleans a folder of articles into `output`, which then holds nothing else:
 * - `catalog.json` and `catalog/HASH.json`: the articles, as readCatalog reads them;
 * - `revisions/HASH.json`: a Revision each; of a large library also `packs.json` and `packs/HASH.txt`, as packs.ts says;
 * - `index.json`, `index/HASH.segment` and `index/HASH.part`: what search looks words up in;
 * - `pictures.json`: the pictures that were fetched, in `pictures/`; none unless `pictures` says how.
 */
export async function writeLibrary(
  output: string,
  {
    pictures = null,
    version = sourcesHash(),
    wholeMost,
    ...options
  }: Omit<LoadOptions, 'version'> & {
    version?: string;
    pictures?: PictureOptions | null;
  } & Pick<IndexOptions, 'wholeMost'>,
): Promise<Report> {
  const revisions = join(output, 'revisions');
  await mkdir(revisions, { recursive: true });
  const crew = new Crew();
  try {
    const { articles, ...counts } = await loadArticles({ ...options, version }, revisions, crew);
    const titles = new Map(articles.map(({ revision, title }) => [revision, title]));
    const toIndex = [...titles].map(([hash, title]) => ({ hash, title }));
    const { folder, cacheFolder } = options;
    await writeIndex(toIndex, { output, cacheFolder, version, crew, wholeMost });
    await writeCatalog(output, articles);
    await writePacks(output, [...titles.keys()]);
    await removeOthers(revisions, titles);
    const shown = pictures ? await picturesOf(revisions, titles.keys()) : new Set<string>();
    const fetched = await fetchPictures(output, shown, pictures);
    const report = { folder, ...counts };
    return pictures ? { ...report, pictures: fetched } : report;
  } finally {
    await crew.rest();
  }
}

/** The addresses of the pictures that revisions show. */
async function picturesOf(folder: string, hashes: Iterable<string>): Promise<Set<string>> {
  const urls = new Set<string>();
  for (const hash of hashes) {
    const revision: Revision = JSON.parse(await readFile(join(folder, `${hash}.json`), 'utf8'));
    for (const { picture, removal } of revision.blocks)
      if (picture?.url && !removal) urls.add(picture.url);
  }
  return urls;
}

async function removeOthers(folder: string, wanted: ReadonlyMap<string, unknown>): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!wanted.has(name.replace(/\.json$/, ''))) await rm(join(folder, name));
  }
}
