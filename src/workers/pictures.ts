import { rasterType } from '../core/article/raster.ts';
import type { PictureTrouble } from './pictureMessages.ts';

/** Bytes. */
const LARGEST = 20_000_000;
const PATIENCE_MS = 30_000;
/** Who asks stays unsaid: no cookies, no address of the page. */
const QUIETLY: RequestInit = {
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
};

/** Fetches a picture because the reader asked for it, and keeps it. */
export async function keepPicture(cacheName: string, url: string): Promise<PictureTrouble | null> {
  if (new URL(url).protocol !== 'https:') return 'kind';
  const answer = (await fetched(url, 'cors')) ?? (await fetched(url, 'no-cors'));
  if (!answer) return 'network';
  const picture = answer.type === 'opaque' ? answer : await checked(answer);
  if (typeof picture === 'string') return picture;
  try {
    await (await caches.open(cacheName)).put(url, picture);
    return null;
  } catch {
    return 'full';
  }
}

/** The answer to a page that draws a picture of another site: what is kept, or nothing. Asks no one. */
export async function keptPicture(cacheName: string, url: string): Promise<Response> {
  const cache = await caches.open(cacheName);
  return (await cache.match(url, { ignoreVary: true })) ?? Response.error();
}

/** A picture of our own library, kept from the first time that it is wanted. */
export async function bundledPicture(cacheName: string, request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  const kept = await cache.match(request.url);
  if (kept) return kept;
  const response = await fetch(request);
  const isPicture = response.headers.get('content-type')?.startsWith('image/');
  if (response.ok && isPicture) await cache.put(request.url, response.clone()).catch(() => {});
  return response;
}

async function fetched(url: string, mode: RequestMode): Promise<Response | null> {
  try {
    return await fetch(url, { ...QUIETLY, mode, signal: AbortSignal.timeout(PATIENCE_MS) });
  } catch {
    return null;
  }
}

/** An answer that can be read is held to what it is, not to what it says that it is. */
async function checked(answer: Response): Promise<Response | PictureTrouble> {
  if (!answer.ok || !answer.body) return 'network';
  try {
    const bytes = await readAtMost(answer.body, LARGEST);
    if (!bytes) return 'large';
    const type = rasterType(new Uint8Array(await bytes.slice(0, 32).arrayBuffer()));
    return type ? new Response(bytes, { headers: { 'Content-Type': type } }) : 'kind';
  } catch {
    return 'network';
  }
}

async function readAtMost(body: ReadableStream<Uint8Array>, most: number): Promise<Blob | null> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for await (const part of body) {
    size += part.length;
    if (size > most) return null;
    parts.push(part as Uint8Array<ArrayBuffer>);
  }
  return new Blob(parts);
}
