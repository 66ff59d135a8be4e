import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerFile, inside } from './answerFile.ts';

export interface ServeOptions {
  folder: string;
  /** The path under which the build stands: begins and ends with `/`. */
  base?: string;
  /** The first port to try; 0 for any free one. */
  port?: number;
  /** By default this machine alone. */
  host?: string;
}

export interface Served {
  url: string;
  port: number;
  /** Ends at once, open connections too. */
  close(): Promise<void>;
}

/** Serves a built folder as a plain static host does. Takes the next free port if the one given is busy. */
export async function serve({
  folder,
  base = '/',
  port = 4173,
  host = '127.0.0.1',
}: ServeOptions): Promise<Served> {
  const server = createServer((request, response) => {
    answer(request, response, folder, base).catch(() => {
      if (response.headersSent) response.destroy();
      else plain(response, 500, 'The file could not be read.');
    });
  });
  await listen(server, port, host);
  const bound = (server.address() as AddressInfo).port;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}${base}`,
    port: bound,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  folder: string,
  base: string,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return plain(response, 405, 'Only GET and HEAD are answered here.');
  }
  const [pathname = '/', query] = (request.url ?? '/').split('?', 2);
  if (`${pathname}/` === base || (pathname === '/' && base !== '/')) {
    return redirect(response, base, query);
  }
  if (!pathname.startsWith(base)) return plain(response, 404, `The app is at ${base}`);
  const path = pathname.slice(base.length);
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (await answerFile(request, response, folder, file)) return;
  if (!path.endsWith('/') && (await isFile(inside(folder, `${path}/index.html`)))) {
    return redirect(response, `${base}${path}/`, query);
  }
  if (await answerFile(request, response, folder, '404.html', 404)) return;
  plain(response, 404, 'There is nothing at this address.');
}

function redirect(response: ServerResponse, path: string, query: string | undefined): void {
  response.setHeader('Location', query === undefined ? path : `${path}?${query}`);
  plain(response, 301, '');
}

function plain(response: ServerResponse, status: number, text: string): void {
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.writeHead(status).end(text && `${text}\n`);
}

async function isFile(path: string | null): Promise<boolean> {
  if (!path) return false;
  return stat(path).then(
    (stats) => stats.isFile(),
    () => false,
  );
}

/** Listens at `port` or the first free one of the hundred after it. */
async function listen(server: Server, port: number, host: string): Promise<void> {
  for (let next = port; ; next++) {
    try {
      return await listenAt(server, next, host);
    } catch (error) {
      const busy = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!busy || next >= Math.min(port + 100, 65535)) throw error;
    }
  }
}

function listenAt(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
