import { type BundledPicture, parseBundledPictures } from '../core/article/bundledPicture.ts';
import { cacheNames } from '../core/offline/cacheNames.ts';
import type { KeepPicture, PictureReply, PictureTrouble } from '../workers/pictureMessages.ts';

/** `unready`: the app itself is not kept on this device, so nothing could keep the picture. */
export type Trouble = PictureTrouble | 'unready';

/** Of a picture, in its own pixels. */
export interface Size {
  width: number;
  height: number;
}

/** A picture that can be drawn without asking anyone; its size, where that is known. */
export interface HeldPicture {
  src: string;
  size: Size | null;
}

const base = import.meta.env.BASE_URL;
const names = cacheNames(base);
/** Pictures are fetched one after another, however many are asked for. */
let turn: Promise<unknown> = Promise.resolve();

let bundled: Promise<Map<string, BundledPicture>> | undefined;

/** The picture at an address, from our own library or kept on this device; null where its site must be asked. */
export async function heldPicture(url: string): Promise<HeldPicture | null> {
  const ours = (await bundledPictures()).get(url);
  if (ours) return { src: fileAddress(ours), size: { width: ours.width, height: ours.height } };
  if (!keeper() || !('caches' in globalThis)) return null;
  const cache = await caches.open(names.pictures);
  if (!(await cache.match(url, { ignoreVary: true }))) return null;
  const size = await cache.match(sizeAddress(url));
  return { src: url, size: size ? ((await size.json()) as Size) : null };
}

/** The bytes of a picture that is held, as far as its site lets them be read; else null. */
export async function pictureBytes(url: string): Promise<Uint8Array | null> {
  const ours = (await bundledPictures()).get(url);
  const held = ours
    ? await fetch(fileAddress(ours)).catch(() => null)
    : await (await caches.open(names.pictures)).match(url, { ignoreVary: true });
  return held?.ok ? new Uint8Array(await held.arrayBuffer()) : null;
}

/** Keeps every picture of our own library on this device. */
export async function keepBundledPictures(): Promise<void> {
  if (!keeper()) return;
  // The service worker keeps what passes it.
  for (const picture of (await bundledPictures()).values())
    await fetch(fileAddress(picture)).catch(() => undefined);
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

function bundledPictures(): Promise<Map<string, BundledPicture>> {
  bundled ??= fetch(`${base}library/pictures.json`)
    .then(async (response) => parseBundledPictures(await response.json()).pictures)
    .then(
      (pictures) => new Map(pictures.map((picture) => [picture.url, picture])),
      () => {
        bundled = undefined;
        return new Map();
      },
    );
  return bundled;
}

function fileAddress({ file }: BundledPicture): string {
  return `${base}library/pictures/${file}`;
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
