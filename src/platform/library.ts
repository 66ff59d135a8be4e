import type { Article } from '../core/article/article.ts';
import { readCatalog } from '../core/article/catalog.ts';
import { parseRevision } from '../core/article/parse.ts';
import type { Revision } from '../core/article/revision.ts';
import { cacheNames } from '../core/offline/cacheNames.ts';
import { readKeptRevision } from './journal.ts';

const BASE = import.meta.env.BASE_URL;
let catalog: Promise<{ articles: Article[] }> | undefined;

/** Thrown where an article's content can't be had: not on this device, and no server answers. */
export class NotHere extends Error {
  constructor(cause?: unknown) {
    super('This article is not on this device yet.', { cause });
    this.name = 'NotHere';
  }
}

/** The catalog of the folder, fetched once a visit. Rejects where it can't be had; the next call tries again. */
export function fetchCatalog(): Promise<{ articles: Article[] }> {
  catalog ??= readCatalog(async (file) => (await answerOf(`${BASE}library/${file}`)).json()).then(
    (articles) => ({ articles }),
  );
  catalog.catch(() => {
    catalog = undefined;
  });
  return catalog;
}

/** The content of a revision, from this device or the server. Throws NotHere. */
export async function fetchRevision(hash: string): Promise<Revision> {
  const json = await fetchRevisionJson(hash);
  try {
    return parseRevision(JSON.parse(json));
  } catch (error) {
    throw new NotHere(error);
  }
}

/** The same as it is kept: JSON that was not looked at. Throws NotHere. */
export async function fetchRevisionJson(hash: string): Promise<string> {
  try {
    const kept = await readKeptRevision(hash);
    if (kept) return kept;
    const url = `${BASE}library/revisions/${hash}.json`;
    return await (await ((await isInFolder(hash)) ? answerOf(url) : formerAnswerOf(url))).text();
  } catch (error) {
    throw new NotHere(error);
  }
}

/** Whether the server has it. Former contents it has not: it is not asked for them in vain. */
async function isInFolder(hash: string): Promise<boolean> {
  const { articles } = await fetchCatalog().catch(() => ({ articles: [] }));
  return articles.some(({ revision }) => revision === hash);
}

/** What the service worker has kept of a former version of the folder. */
async function formerAnswerOf(url: string): Promise<Response> {
  const kept = await globalThis.caches?.match(url, { cacheName: cacheNames(BASE).revisions });
  if (!kept) throw new Error(`${url} is not kept`);
  return kept;
}

async function answerOf(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response;
}
