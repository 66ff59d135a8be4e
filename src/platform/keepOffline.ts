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
  onProgress?: (state: KeepResult) => void;
  signal?: AbortSignal;
}

const AT_ONCE = 6;

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
  { base, kept, onProgress, signal }: KeepOptions,
): Promise<KeepResult> {
  const cache = await caches.open(cacheNames(base).revisions);
  for (const hash of await keptRevisions(base)) kept.add(hash); // another tab may have kept more
  const missing = hashes.filter((hash) => !kept.has(hash));
  const count = { kept: hashes.length - missing.length, total: hashes.length };
  let trouble: KeepTrouble | null = null;

  const queue = missing.values();
  const work = async () => {
    for (const hash of queue) {
      const failed = await keepRevision(cache, addressOf(hash, base), signal);
      if (failed) trouble = failed;
      else {
        kept.add(hash);
        count.kept++;
        onProgress?.({ ...count, trouble });
      }
      // One revision that the server lacks says nothing of the next; every other trouble does.
      if (trouble && trouble !== 'missing') return;
    }
  };
  onProgress?.({ ...count, trouble });
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { ...count, trouble };
}

async function keepRevision(
  cache: Cache,
  address: string,
  signal: AbortSignal | undefined,
): Promise<KeepTrouble | null> {
  try {
    // `no-store`: the service worker leaves keeping it to us.
    const response = await fetch(address, { cache: 'no-store', signal: signal ?? null });
    const isJson = response.headers.get('content-type')?.includes('json');
    if (!response.ok || !isJson) return 'missing';
    await cache.put(address, response);
    return null;
  } catch (error) {
    if (signal?.aborted) return 'stopped';
    return error instanceof TypeError ? 'network' : 'storage';
  }
}

function addressOf(hash: string, base: string): string {
  return new URL(`${base}library/revisions/${hash}.json`, location.origin).href;
}

function alone<T>(base: string, work: () => Promise<T>): Promise<T> {
  return 'locks' in navigator ? navigator.locks.request(`lutrin:${base}:keep`, work) : work();
}
