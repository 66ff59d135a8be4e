import type { Article } from '../core/article/article.ts';
import { readCatalog } from '../core/article/catalog.ts';
import { parseArticle, parseRevision } from '../core/article/parse.ts';
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

/** The article of the folder with this id; the page's own without the catalog. Rejects where that can't be had. */
export async function findInFolder(id: string): Promise<Article | undefined> {
  const own = articleOfPage();
  if (own?.id === id) return own;
  const { articles } = await fetchCatalog();
  return articles.find((article) => article.id === id);
}

/** The article that the loader wrote this page for (loader/firstPage.ts); null on any other. */
function articleOfPage(): Article | null {
  const row = document.querySelector<HTMLMetaElement>('meta[name="article"]')?.content;
  return row ? parseArticle(JSON.parse(row)) : null;
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

/** The same of an article in the folder: it need not wait for the journal. Throws NotHere. */
export async function fetchFolderRevision(hash: string): Promise<Revision> {
  const answer = await answerOf(addressOf(hash)).catch(() => null);
  if (!answer) return fetchRevision(hash);
  return answer
    .json()
    .then(parseRevision)
    .catch((error) => {
      throw new NotHere(error);
    });
}

function addressOf(hash: string): string {
  return `${BASE}library/revisions/${hash}.json`;
}

/** The same as it is kept: JSON that was not looked at. Throws NotHere. */
export async function fetchRevisionJson(hash: string): Promise<string> {
  try {
    const kept = await readKeptRevision(hash);
    if (kept) return kept;
    const url = addressOf(hash);
    return await (await ((await isInFolder(hash)) ? answerOf(url) : formerAnswerOf(url))).text();
  } catch (error) {
    throw new NotHere(error);
  }
}

/** Whether the server has it. Former contents it has not: it is not asked for them in vain. */
async function isInFolder(hash: string): Promise<boolean> {
  if (articleOfPage()?.revision === hash) return true;
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
