import { cacheNames } from '../core/offline/cacheNames.ts';
import type { KeepPicture, PictureReply, PictureTrouble } from '../workers/pictureMessages.ts';

/** `unready`: the app itself is not kept on this device, so nothing could keep the picture. */
export type Trouble = PictureTrouble | 'unready';

/** Of a picture, in its own pixels. */
export interface Size {
  width: number;
  height: number;
}

const base = import.meta.env.BASE_URL;
const names = cacheNames(base);
/** Pictures are fetched one after another, however many are asked for. */
let turn: Promise<unknown> = Promise.resolve();

/**
 * Whether a picture is kept and can be drawn without asking anyone: its size, where that is known, or true.
 * Null where drawing it would ask its site.
 */
export async function keptPicture(url: string): Promise<Size | true | null> {
  if (!keeper() || !('caches' in globalThis)) return null;
  const cache = await caches.open(names.pictures);
  if (!(await cache.match(url, { ignoreVary: true }))) return null;
  const size = await cache.match(sizeAddress(url));
  return size ? ((await size.json()) as Size) : true;
}

/** Fetches a picture from its site, because the reader asked for that, and keeps it. Null once it is kept. */
export function keepPicture(url: string): Promise<Trouble | null> {
  const kept = turn.then(() => askKeeper(url));
  turn = kept.catch(() => undefined);
  return kept;
}

/** Remembers how large a picture is, so that next time its place is kept for it. */
export async function rememberSize(url: string, size: Size): Promise<void> {
  const cache = await caches.open(names.pictures);
  await cache.put(sizeAddress(url), Response.json(size));
}

/** Lets go of what came in place of a picture. */
export async function forgetPicture(url: string): Promise<void> {
  await (await caches.open(names.pictures)).delete(url, { ignoreVary: true });
}

/** The hosts whose pictures the reader always wants. */
export async function alwaysSources(): Promise<string[]> {
  if (!('caches' in globalThis)) return [];
  const requests = await (await caches.open(names.sources)).keys();
  return requests.map(({ url }) => new URL(url).searchParams.get('host') ?? '').filter(Boolean);
}

export async function setAlways(host: string, always: boolean): Promise<void> {
  const cache = await caches.open(names.sources);
  const address = addressOf('source', 'host', host);
  if (always) await cache.put(address, new Response());
  else await cache.delete(address);
}

async function askKeeper(url: string): Promise<Trouble | null> {
  const worker = keeper();
  if (!worker) return 'unready';
  const { port1, port2 } = new MessageChannel();
  const answered = new Promise<PictureReply>((resolve) => {
    port1.onmessage = ({ data }) => resolve(data);
  });
  const request: KeepPicture = { type: 'keepPicture', url };
  worker.postMessage(request, [port2]);
  return answered;
}

function keeper(): ServiceWorker | null {
  return navigator.serviceWorker?.controller ?? null;
}

function sizeAddress(url: string): string {
  return addressOf('size', 'url', url);
}

/** An address of ours that nothing answers, as the name of an entry in a cache. */
function addressOf(what: string, name: string, value: string): string {
  return new URL(`${base}${what}?${new URLSearchParams({ [name]: value })}`, location.origin).href;
}
