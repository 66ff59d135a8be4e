import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from '../core/article/article.ts';
import { articleId } from '../core/article/id.ts';
import { copiesAmong } from '../core/clean/folder/copies.ts';
import { Refrains } from '../core/clean/folder/refrains.ts';
import { ArticleCache } from './articleCache.ts';
import type { Crew } from './crew.ts';
import type { Places, Unfinished } from './fileWork.ts';
import { findArticles, type Skipped } from './findArticles.ts';
import { type Remembered, readRemembered, writeRemembered } from './remembered.ts';

export interface LoadOptions extends Places {
  /** Called as files are begun. */
  onProgress?: ((done: number, total: number, path: string) => void) | undefined;
}

/** What a folder's files became, in a steady order. */
export interface Loaded {
  articles: Article[];
  cleaned: number;
  unchanged: number;
  skipped: Skipped[];
}

/** Files that a thread takes at a time. */
const AT_ONCE = 40;

/**
 * Cleans the articles of a folder and writes their revisions into the folder `output`. A file whose bytes were cleaned
 * before by the same program is not cleaned again, and one that the disk says is the same is not even read. What the
 * articles of one source repeat is left out of them. No text is in memory for longer than it takes to clean it. Throws a
 * Failure for a bad folder.
 */
export async function loadArticles(
  options: LoadOptions,
  output: string,
  crew: Crew,
): Promise<Loaded> {
  const { folder, cacheFolder, version } = options;
  const { files, skipped } = await findArticles(folder);
  const memory = join(cacheFolder, 'remembered', digest(`${version}\n${folder}`));
  const known = await readRemembered(memory);
  const { all, cleaned, failed } = await cleanAll(files, known, options, crew);
  const finished = await finishAll(all, options, output, crew);
  await crew.rest();
  await writeRemembered(memory, finished);
  await new ArticleCache(cacheFolder, version).prune(new Set(finished.map(({ key }) => key)));
  return {
    articles: withCopies(withFreeIds(finished), finished),
    cleaned,
    unchanged: all.length - cleaned,
    skipped: [...skipped, ...failed],
  };
}

async function cleanAll(
  files: readonly string[],
  known: ReadonlyMap<string, Remembered>,
  { onProgress, ...places }: LoadOptions,
  crew: Crew,
): Promise<{ all: Remembered[]; cleaned: number; failed: Skipped[] }> {
  const found = new Map<string, Remembered>();
  const stamps = new Map<string, string>();
  for (const path of files) {
    const stamp = stampOf(join(places.folder, path));
    const before = known.get(path);
    if (before?.stamp === stamp) found.set(path, before);
    else stamps.set(path, stamp);
  }
  const failures = new Map<string, string>();
  let cleaned = 0;
  let done = found.size;
  const jobs = chunks([...stamps.keys()]);
  await crew.share(
    'cleanFiles',
    jobs.map((paths) => ({ ...placesOf(places), paths })),
    (results, job) => {
      const paths = jobs[job] ?? [];
      onProgress?.(done, files.length, paths[0] ?? '');
      done += paths.length;
      for (const [at, path] of paths.entries()) {
        const result = results[at];
        if (!result || 'why' in result) {
          failures.set(path, result?.why ?? '');
          continue;
        }
        const { isNew, ...file } = result;
        if (isNew) cleaned++;
        found.set(path, { ...file, path, stamp: stamps.get(path) ?? '', finished: null });
      }
    },
  );
  return {
    all: files.flatMap((path) => found.get(path) ?? []),
    cleaned,
    failed: files.flatMap((path) => {
      const why = failures.get(path);
      return why === undefined ? [] : { path, why };
    }),
  };
}

/** Writes each revision that does not stand in `output` yet. Gives what is to be remembered. */
async function finishAll(
  all: readonly Remembered[],
  places: Places,
  output: string,
  crew: Crew,
): Promise<Remembered[]> {
  const counted = new Refrains(all.length);
  for (const { passages } of all) counted.count(passages);
  const standing = new Set(await readdir(output));
  const finished = new Map(all.map((one) => [one.path, one]));
  const unfinished: Unfinished[] = [];
  for (const { path, key, passages, ...one } of all) {
    const refrains = counted.among(passages);
    const isKnown = String(refrains) === String(one.finished?.refrains ?? []);
    const name = `${(one.finished ?? one).article.revision}.json`;
    if (isKnown && standing.has(name)) continue;
    if (isKnown) standing.add(name);
    unfinished.push({ path, key, refrains });
  }
  const jobs = chunks(unfinished);
  await crew.share(
    'finishArticles',
    jobs.map((articles) => ({ ...placesOf(places), articles, output })),
    (made, job) => {
      for (const [at, { path, refrains }] of (jobs[job] ?? []).entries()) {
        const [one, result] = [finished.get(path), made[at]];
        if (!one || !result) continue;
        const without = refrains.length > 0 ? { ...result, refrains } : null;
        finished.set(path, { ...one, finished: without });
      }
    },
  );
  return [...finished.values()];
}

/** The articles, each with an id of its own. */
function withFreeIds(all: readonly Remembered[]): Article[] {
  const taken = new Set<string>();
  return all.map(({ path, article, bytes, finished }) => {
    let digits = 8;
    while (taken.has(articleId(path, digits))) digits += 8;
    const id = articleId(path, digits);
    taken.add(id);
    const made = finished ?? { article, bytes };
    return { ...made.article, id, bytes: made.bytes };
  });
}

/** The articles, each near-copy with what it is a copy of. */
function withCopies(articles: readonly Article[], all: readonly Remembered[]): Article[] {
  const copies = copiesAmong(
    articles.map((article, at) => ({ article, sketch: all[at]?.sketch ?? '' })),
  );
  return articles.map((article) => {
    const copyOf = copies.get(article.id);
    return copyOf ? { ...article, copyOf } : article;
  });
}

/** What changes whenever a file does; '' where the disk does not say. */
function stampOf(path: string): string {
  try {
    const { size, mtimeMs, ctimeMs, ino } = statSync(path);
    return `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
  } catch {
    return '';
  }
}

/** Nothing else: it goes to a thread. */
function placesOf({ folder, cacheFolder, version }: Places): Places {
  return { folder, cacheFolder, version };
}

function chunks<T>(list: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(list.length / AT_ONCE) }, (_, at) =>
    list.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
  );
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
