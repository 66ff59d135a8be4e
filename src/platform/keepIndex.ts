import { cacheNames } from '../core/offline/cacheNames.ts';
import { type IndexManifest, parseIndexManifest, partFile } from '../core/search/indexManifest.ts';

/**
 * Keeps the parts of the library's index, where it is in parts, on this device, and lets go of those of a former one. Without
 * `whole` only what was asked for stays. True where all that is wanted is here.
 */
export async function keepIndex(
  base: string,
  { whole, signal }: { whole: boolean; signal: AbortSignal },
): Promise<boolean> {
  if (!('caches' in globalThis)) return true;
  try {
    const wanted = new Set(await partAddresses(base));
    const cache = await caches.open(cacheNames(base).index);
    for (const { url } of await cache.keys()) if (!wanted.delete(url)) await cache.delete(url);
    // `no-store`: the service worker leaves keeping it to us.
    if (whole)
      for (const url of wanted) await cache.add(new Request(url, { cache: 'no-store', signal }));
    return true;
  } catch {
    return false;
  }
}

async function partAddresses(base: string): Promise<string[]> {
  const folder = new URL(`${base}library/`, location.origin).href;
  const response = await fetch(`${folder}index.json`);
  const { segments }: IndexManifest = parseIndexManifest(await response.json());
  return segments.flatMap(({ parts }) => parts.map((part) => folder + partFile(part)));
}
