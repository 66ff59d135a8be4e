import { cacheNames } from '../core/offline/cacheNames.ts';
import { drawnPage } from './drawnPage.ts';
import type { KeepPicture, PictureReply } from './pictureMessages.ts';
import { bundledPicture, keepPicture, keptPicture } from './pictures.ts';

declare const self: ServiceWorkerGlobalScope;

interface ShellFile {
  url: string;
  hash: string;
}
/** The files of this version, and its name; the build writes both in. */
declare const SHELL_FILES: ShellFile[];
declare const SHELL_VERSION: string;

const scope = new URL(self.registration.scope);
const names = cacheNames(scope.pathname);
const shellName = names.shellPrefix + SHELL_VERSION;
const INDEX_PART = /^library\/index\/[^/]+\.part$/;
const addresses = new Map(SHELL_FILES.map((file) => [file.url, addressOf(file)]));

self.addEventListener('install', (event) => event.waitUntil(keepShell()));
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));
self.addEventListener('message', (event) => {
  if (event.data?.type === 'activate') event.waitUntil(self.skipWaiting());
  if (event.data?.type === 'keepPicture') event.waitUntil(answerPicture(event));
});
self.addEventListener('fetch', (event) => {
  const answer = answerTo(event.request);
  if (answer) event.respondWith(answer);
});

/** All or nothing: one file that can't be had, and this version is not installed. */
async function keepShell(): Promise<void> {
  const shell = await caches.open(shellName);
  await Promise.all(SHELL_FILES.map((file) => keepFile(shell, file)));
}

/** Each file is filed under its hash, so that one that did not change is copied from a former version. */
async function keepFile(shell: Cache, file: ShellFile): Promise<void> {
  const address = addressOf(file);
  if (await shell.match(address)) return;
  await shell.put(address, (await caches.match(address)) ?? (await download(address)));
}

function addressOf({ url, hash }: ShellFile): string {
  return `${scope.href}${url}?v=${hash}`;
}

async function download(address: string): Promise<Response> {
  const response = await fetch(address, { cache: 'reload' });
  const isHtml = response.headers.get('content-type')?.startsWith('text/html') ?? false;
  const wantsHtml = new URL(address).pathname.endsWith('.html');
  if (!response.ok || isHtml !== wantsHtml) throw new Error(`${address} is not what was built.`);
  return response.redirected ? withoutRedirect(response) : response;
}

/** A navigation may not be answered with a response that was redirected on its way. */
function withoutRedirect({ body, headers }: Response): Response {
  return new Response(body, { headers });
}

/** The build before this one stays, for tabs that still run it; anything older goes, and what it drew. */
async function takeOver(): Promise<void> {
  const others = (await shellNames()).filter((name) => name !== shellName);
  const ages = await Promise.all(others.map(activatedAt));
  const previous = others[ages.indexOf(Math.max(...ages, 1))];
  await Promise.all(others.filter((name) => name !== previous).map((name) => caches.delete(name)));
  const shell = await caches.open(shellName);
  await shell.put(`${scope.href}activated-at`, new Response(`${Date.now()}`));
  if (others.length > 0) await caches.delete(names.drawn);
  await self.clients.claim();
}

async function shellNames(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(names.shellPrefix));
}

/** When a version took over, in ms; 0 where it never did. */
async function activatedAt(name: string): Promise<number> {
  const mark = await caches.match(`${scope.href}activated-at`, { cacheName: name });
  return mark ? Number(await mark.text()) : 0;
}

async function answerPicture({ data, ports }: ExtendableMessageEvent): Promise<void> {
  const { url } = data as KeepPicture;
  const reply: PictureReply = await keepPicture(names.pictures, url);
  ports[0]?.postMessage(reply);
}

/** What answers a request; null leaves it to the network. */
function answerTo(request: Request): Promise<Response> | null {
  const { href, origin } = new URL(request.url);
  if (request.destination === 'image' && origin !== scope.origin)
    return keptPicture(names.pictures, href);
  if (request.method !== 'GET' || !href.startsWith(scope.href)) return null;
  const path = href.slice(scope.href.length).replace(/[?#].*/s, '');
  if (path.startsWith('library/revisions/')) return keptFrom(names.revisions, request, isJson);
  if (INDEX_PART.test(path)) return keptFrom(names.index, request, isBytes);
  if (path.startsWith('library/pictures/')) return bundledPicture(names.pictures, request);
  if (request.mode === 'navigate' && isPage(path)) return page(request);
  return shellFile(path, request);
}

/** An article as it begins, where that was drawn ahead; else the page of every screen. */
async function page(request: Request): Promise<Response> {
  const [, article] = ARTICLE.exec(request.url.slice(scope.href.length)) ?? [];
  const drawn = article
    ? drawnPage(scope.pathname, scope.pathname + article, keptShellFile('frames/article.html'))
    : null;
  return (await drawn) ?? shellFile('shell.html', request);
}

/** Whoever asks for more than the article is shown another place of it. */
const ARTICLE = /^(read\/[\w-]+)\/?$/;

/** Addresses of screens have no extension; `robots.txt` and its like are files. */
function isPage(path: string): boolean {
  return !path.slice(path.lastIndexOf('/') + 1).includes('.');
}

/** From this version, else from the one before, else from the network. */
async function shellFile(path: string, request: Request): Promise<Response> {
  return (await keptShellFile(path)) ?? fetch(request);
}

async function keptShellFile(path: string): Promise<Response | undefined> {
  const address = addresses.get(path);
  return address ? caches.match(address, { cacheName: shellName }) : formerFile(scope.href + path);
}

async function formerFile(address: string): Promise<Response | undefined> {
  for (const cacheName of await shellNames()) {
    const kept = await caches.match(address, { cacheName, ignoreSearch: true });
    if (kept) return kept;
  }
  return undefined;
}

/** What is named by its content is kept from the first time that it is wanted. */
async function keptFrom(cacheName: string, request: Request, isRight: typeof isJson) {
  const cache = await caches.open(cacheName);
  const kept = await cache.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  // A page that asks for `no-store` is keeping it itself; on a full device it is still read.
  if (request.cache !== 'no-store' && isRight(response)) {
    await cache.put(request, response.clone()).catch(() => {});
  }
  return response;
}

function isJson(response: Response): boolean {
  return response.ok && (response.headers.get('content-type')?.includes('json') ?? false);
}

function isBytes(response: Response): boolean {
  return response.ok && !response.headers.get('content-type')?.startsWith('text/');
}
