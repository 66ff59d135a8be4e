import { cacheNames } from '../core/offline/cacheNames.ts';

/** What of the folder's library the reader wants on this device. A choice for this device: no backup holds it. */
export interface Wanted {
  /** Every article; null where the reader has not said. */
  all: boolean | null;
  /** Ids of single articles. */
  articles: string[];
}

/** What the reader has said so far. */
export async function readWanted(base: string): Promise<Wanted> {
  const nothing: Wanted = { all: null, articles: [] };
  if (!('caches' in globalThis)) return nothing;
  const kept = await (await caches.open(cacheNames(base).wanted)).match(address(base));
  const { all, articles }: Partial<Record<keyof Wanted, unknown>> = kept
    ? await kept.json().catch(() => ({}))
    : {};
  return {
    all: typeof all === 'boolean' ? all : null,
    articles: Array.isArray(articles) ? articles.filter((id) => typeof id === 'string') : [],
  };
}

/** Keeps it beside the articles: where the browser lets go of these, it lets go of both. */
export async function writeWanted(wanted: Wanted, base: string): Promise<void> {
  if (!('caches' in globalThis)) return;
  const cache = await caches.open(cacheNames(base).wanted);
  await cache.put(address(base), Response.json(wanted));
}

/** An address of ours that nothing answers. */
function address(base: string): string {
  return new URL(`${base}wanted`, location.origin).href;
}
