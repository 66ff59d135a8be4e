import type { Catalog } from '../core/article/article.ts';
import { parseCatalog, parseRevision } from '../core/article/parse.ts';
import type { Revision } from '../core/article/revision.ts';
import { readKeptRevision } from './journal.ts';

const BASE = import.meta.env.BASE_URL;
let catalog: Promise<Catalog> | undefined;

/** Thrown where an article's content can't be had: not on this device, and no server answers. */
export class NotHere extends Error {
  constructor(cause?: unknown) {
    super('This article is not on this device yet.', { cause });
    this.name = 'NotHere';
  }
}

/** The catalog of the folder, fetched once a visit. Rejects where it can't be had; the next call tries again. */
export function fetchCatalog(): Promise<Catalog> {
  catalog ??= fetchJson(`${BASE}library/catalog.json`).then(parseCatalog);
  catalog.catch(() => {
    catalog = undefined;
  });
  return catalog;
}

/** The content of a revision, from this device or the server. Throws NotHere. */
export async function fetchRevision(hash: string): Promise<Revision> {
  const kept = await readKeptRevision(hash);
  if (kept) return parseRevision(JSON.parse(kept));
  try {
    return parseRevision(await fetchJson(`${BASE}library/revisions/${hash}.json`));
  } catch (error) {
    throw new NotHere(error);
  }
}

async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response.json();
}
