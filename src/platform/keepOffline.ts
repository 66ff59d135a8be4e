import { cacheNames } from '../core/offline/cacheNames.ts';

/** Why not every revision is kept. What was kept stays. `missing`: the server has no such revision. */
export type KeepTrouble = 'no-cache' | 'network' | 'storage' | 'stopped' | 'missing';

export interface KeepCount {
  kept: number;
  total: number;
}

export interface KeepResult extends KeepCount {
  trouble: KeepTrouble | null;
}

export interface KeepOptions {
  base: string;
  /** What is on this device: every revision that comes is added. */
  kept: Set<string>;
  /** They are those of the whole catalog, in its order: many may be fetched at once. */
  isAll: boolean;
  onProgress?: (state: KeepResult) => void;
  signal?: AbortSignal;
}

const AT_ONCE = 6;
/** Fewer are fetched one by one. */
const WORTH_PACKS = 10;
/** As the server says of a revision. */
const JSON_HEADERS = { headers: { 'Content-Type': 'application/json; charset=utf-8' } };

/** Keeps every revision that is missing on this device; asked in several tabs, one does the work. */
export async function keepRevisions(
  hashes: readonly string[],
  options: KeepOptions,
): Promise<KeepResult> {
  if (!('caches' in globalThis)) return { kept: 0, total: hashes.length, trouble: 'no-cache' };
  return alone(options.base, () => fill(hashes, options));
}

/** The hashes of the revisions kept on this device. */
export async function keptRevisions(base: string): Promise<Set<string>> {
  if (!('caches' in globalThis)) return new Set();
  const requests = await (await caches.open(cacheNames(base).revisions)).keys();
  return new Set(requests.map(({ url }) => url.replace(/^.*\/|\.json$/g, '')));
}

/** Lets go of every kept revision that is not in `keep`. */
export async function forgetRevisions(keep: ReadonlySet<string>, base: string): Promise<void> {
  const kept = await keptRevisions(base);
  if (kept.size === 0) return;
  const cache = await caches.open(cacheNames(base).revisions);
  const leaving = [...kept].filter((hash) => !keep.has(hash));
  await Promise.all(leaving.map((hash) => cache.delete(addressOf(hash, base))));
}

async function fill(
  hashes: readonly string[],
  { base, kept, isAll, onProgress, signal }: KeepOptions,
): Promise<KeepResult> {
  const cache = await caches.open(cacheNames(base).revisions);
  for (const hash of await keptRevisions(base)) kept.add(hash); // another tab may have kept more
  const missing = new Set(hashes.filter((hash) => !kept.has(hash)));
  const count = { kept: hashes.length - missing.size, total: hashes.length };
  let trouble: KeepTrouble | null = null;

  const keep = async (hash: string, response: Response) => {
    await cache.put(addressOf(hash, base), response);
    kept.add(hash);
    if (missing.delete(hash)) count.kept++;
    onProgress?.({ ...count, trouble });
  };
  const each = async (jobs: readonly string[], act: (job: string) => Promise<void>) => {
    const queue = jobs.values();
    const work = async () => {
      for (const job of queue) {
        trouble = (await troubleOf(act(job), signal)) ?? trouble;
        // One file that the server lacks says nothing of the next; every other trouble does.
        if (trouble && trouble !== 'missing') return;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  };
  onProgress?.({ ...count, trouble });
  if (isAll && missing.size >= WORTH_PACKS) {
    const { packsWith, unpacked } = await import('./revisionPacks.ts');
    await each(await packsWith(missing, hashes, base), async (url) => {
      const pack = await (await fetched(url, /text/, signal)).text();
      for (const { hash, json } of unpacked(pack))
        if (missing.has(hash)) await keep(hash, new Response(json, JSON_HEADERS));
    });
  }
  if (trouble === 'missing') trouble = null; // what no pack has may be had by itself
  if (!trouble)
    await each([...missing], async (hash) =>
      keep(hash, await fetched(addressOf(hash, base), /json/, signal)),
    );
  return { ...count, trouble };
}

/** Rejects where the server has no such file. */
async function fetched(url: string, type: RegExp, signal: AbortSignal | undefined) {
  // `no-store`: the service worker leaves keeping it to us.
  const response = await fetch(url, { cache: 'no-store', signal: signal ?? null });
  if (!response.ok || !type.test(response.headers.get('content-type') ?? '')) throw new Missing();
  return response;
}

class Missing extends Error {}

async function troubleOf(
  act: Promise<void>,
  signal: AbortSignal | undefined,
): Promise<KeepTrouble | null> {
  try {
    await act;
    return null;
  } catch (error) {
    if (signal?.aborted) return 'stopped';
    if (error instanceof Missing) return 'missing';
    return error instanceof TypeError ? 'network' : 'storage';
  }
}

function addressOf(hash: string, base: string): string {
  return new URL(`${base}library/revisions/${hash}.json`, location.origin).href;
}

function alone<T>(base: string, work: () => Promise<T>): Promise<T> {
  return 'locks' in navigator ? navigator.locks.request(`lutrin:${base}:keep`, work) : work();
}
