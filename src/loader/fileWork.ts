import { dirname, join } from 'node:path';
import { type Article, articleOf } from '../core/article/article.ts';
import { articleId, stemOf } from '../core/article/id.ts';
import { parseRevision } from '../core/article/parse.ts';
import { canonicalJson, hashText, type Revision } from '../core/article/revision.ts';
import { clean } from '../core/clean/clean.ts';
import { type Passages, passagesOf, withoutRefrains } from '../core/clean/folder/refrains.ts';
import { sketchOf } from '../core/clean/folder/sketch.ts';
import { kindOfName } from '../core/decode/rawArticle.ts';
import { ArticleCache, type LoadedArticle } from './articleCache.ts';
import { Failure, reasonOf } from './failure.ts';
import { rawArticleOf, readArticle } from './readArticle.ts';
import { writeWhole } from './writeWhole.ts';

/** Where files are read from, and where what became of them is kept. */
export interface Places {
  folder: string;
  cacheFolder: string;
  /** Names the cleaning program. */
  version: string;
}

/** An article as the catalog has it, without its excerpt, and the bytes of its revision as JSON. */
export interface Made {
  article: Article;
  bytes: number;
}

/** What the cleaner makes of a file by itself, before it is known what its source repeats. */
export interface CleanedFile extends Made {
  /** Names its entry in the cache. */
  key: string;
  passages: Passages;
  /** Of what it says, to know near-copies by. */
  sketch: string;
  /** Whether it was cleaned now, not before. */
  isNew: boolean;
}

/** An article whose revision is still to be written. */
export interface Unfinished {
  path: string;
  key: string;
  /** Its blocks that are refrains. */
  refrains: readonly number[];
}

/** Cleans the files at these paths, those that were not cleaned before. Of a file that can't be read it says why. */
export async function cleanFiles({
  paths,
  ...places
}: Places & { paths: readonly string[] }): Promise<(CleanedFile | { why: string })[]> {
  const cache = new ArticleCache(places.cacheFolder, places.version);
  const files: (CleanedFile | { why: string })[] = [];
  for (const path of paths)
    files.push(await cleanFile(places.folder, path, cache).catch((e) => ({ why: reasonOf(e) })));
  return files;
}

/** Writes revisions into the folder `output`, without what their sources repeat. Gives their articles. */
export async function finishArticles({
  articles,
  output,
  ...places
}: Places & { articles: readonly Unfinished[]; output: string }): Promise<Made[]> {
  const cache = new ArticleCache(places.cacheFolder, places.version);
  const made: Made[] = [];
  for (const { path, key, refrains } of articles) {
    // Where the cache keeps nothing, the file is cleaned once more.
    const loaded =
      (await cache.get(key)) ?? cleanArticle(path, await readArticle(join(places.folder, path)));
    const revision: Revision = JSON.parse(loaded.revision);
    const left = withoutRefrains(revision, refrains);
    const finished = left === revision ? loaded : loadedOf(path, left);
    await writeWhole(join(output, `${finished.article.revision}.json`), finished.revision);
    made.push(madeOf(finished));
  }
  return made;
}

async function cleanFile(folder: string, path: string, cache: ArticleCache): Promise<CleanedFile> {
  const bytes = await readArticle(join(folder, path));
  const key = cache.key(path, bytes);
  const cached = await cache.get(key);
  const loaded = cached ?? cleanArticle(path, bytes);
  if (!cached) await cache.put(key, loaded);
  const revision: Revision = JSON.parse(loaded.revision);
  const passages = passagesOf(revision, dirname(path));
  return { ...madeOf(loaded), key, passages, sketch: sketchOf(revision), isNew: !cached };
}

/** What the bytes of the file at `path` become. Pure. */
function cleanArticle(path: string, bytes: Uint8Array): LoadedArticle {
  const revision = clean(rawArticleOf(bytes, kindOfName(path)));
  if (revision.blocks.length === 0) throw new Failure('there is no text in it');
  parseRevision(revision); // The page refuses what this refuses.
  return loadedOf(path, revision);
}

function loadedOf(path: string, revision: Revision): LoadedArticle {
  const json = canonicalJson(revision);
  const article = articleOf(articleId(path), hashText(json), revision, fallbackTitle(path));
  return { article: detached(article), revision: json };
}

function madeOf({ article, revision }: LoadedArticle): Made {
  return { article: { ...article, excerpt: '' }, bytes: Buffer.byteLength(revision) };
}

/** A copy. V8 makes an excerpt as a view that would keep the whole file in memory as long as the catalog. */
function detached(article: Article): Article {
  return JSON.parse(JSON.stringify(article));
}

function fallbackTitle(path: string): string {
  return stemOf(path).replace(/[-_]+/g, ' ').trim() || stemOf(path);
}
