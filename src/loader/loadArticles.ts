import { dirname, join } from 'node:path';
import { type Article, articleOf } from '../core/article/article.ts';
import { articleId, stemOf } from '../core/article/id.ts';
import { parseRevision } from '../core/article/parse.ts';
import { canonicalJson, hashText, type Revision } from '../core/article/revision.ts';
import { clean } from '../core/clean/clean.ts';
import { Refrains } from '../core/clean/refrains.ts';
import { kindOfName } from '../core/decode/rawArticle.ts';
import { ArticleCache, type LoadedArticle } from './articleCache.ts';
import { Failure, reasonOf } from './failure.ts';
import { findArticles, type Skipped } from './findArticles.ts';
import { rawArticleOf, readArticle } from './readArticle.ts';
import { sourcesHash } from './sourcesHash.ts';

/** What became of one file. */
export type Outcome =
  | ({ kind: 'cleaned' | 'unchanged'; path: string } & LoadedArticle)
  | ({ kind: 'skipped' } & Skipped);

export interface LoadOptions {
  folder: string;
  cacheFolder: string;
  /** Called as each file is begun. */
  onProgress?: (done: number, total: number, path: string) => void;
  /** Names the cleaning program; by default a hash of its sources. */
  version?: string;
}

/**
 * The articles of a folder one after another, in a steady order; only one is in memory at a time. A file
 * whose bytes were cleaned before by the same program is not cleaned again. What the articles of one source repeat
 * is left out of them: so all are read once to learn it, and once more to be given. Throws a Failure for a bad folder.
 */
export async function* loadArticles({
  folder,
  cacheFolder,
  onProgress,
  version = sourcesHash(),
}: LoadOptions): AsyncGenerator<Outcome> {
  const { files, skipped } = await findArticles(folder);
  for (const each of skipped) yield { kind: 'skipped', ...each };
  const cache = new ArticleCache(cacheFolder, version);
  const refrains = new Refrains(files.length);
  const changed = new Set<string>();
  for (const [index, path] of files.entries()) {
    onProgress?.(index, files.length, path);
    const outcome = await loadArticle(folder, path, cache);
    if (outcome.kind === 'skipped') continue;
    refrains.count(JSON.parse(outcome.revision), dirname(path));
    if (outcome.kind === 'cleaned') changed.add(path);
  }
  const ids = new Set<string>();
  for (const path of files) {
    const outcome = await loadArticle(folder, path, cache);
    if (outcome.kind === 'skipped') {
      yield outcome;
      continue;
    }
    const loaded = withoutRefrains(path, outcome, refrains);
    loaded.article.id = freeId(path, ids);
    yield { ...loaded, kind: changed.has(path) ? 'cleaned' : outcome.kind, path };
  }
  await cache.prune();
}

function withoutRefrains(path: string, loaded: LoadedArticle, refrains: Refrains): LoadedArticle {
  const revision: Revision = JSON.parse(loaded.revision);
  const left = refrains.leaveOut(revision, dirname(path));
  return left === revision ? loaded : loadedOf(path, left);
}

async function loadArticle(folder: string, path: string, cache: ArticleCache): Promise<Outcome> {
  try {
    const bytes = await readArticle(join(folder, path));
    const key = cache.key(path, bytes);
    const cached = await cache.get(key);
    if (cached) return { kind: 'unchanged', path, ...cached };
    const loaded = cleanArticle(path, bytes);
    await cache.put(key, loaded);
    return { kind: 'cleaned', path, ...loaded };
  } catch (error) {
    return { kind: 'skipped', path, why: reasonOf(error) };
  }
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

/** A copy. V8 makes an excerpt as a view that would keep the whole file in memory as long as the catalog. */
function detached(article: Article): Article {
  return JSON.parse(JSON.stringify(article));
}

function fallbackTitle(path: string): string {
  return stemOf(path).replace(/[-_]+/g, ' ').trim() || stemOf(path);
}

function freeId(path: string, taken: Set<string>): string {
  let digits = 8;
  while (taken.has(articleId(path, digits))) digits += 8;
  taken.add(articleId(path, digits));
  return articleId(path, digits);
}
