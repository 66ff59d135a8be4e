import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

const TYPES: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.webmanifest', 'application/manifest+json; charset=utf-8'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.jpg', 'image/jpeg'],
  ['.gif', 'image/gif'],
  ['.webp', 'image/webp'],
  ['.avif', 'image/avif'],
  ['.ico', 'image/x-icon'],
  ['.woff2', 'font/woff2'],
  ['.woff', 'font/woff'],
  ['.map', 'application/json; charset=utf-8'],
]);

/** What gets smaller on its way; faces and pictures are packed already. */
const TEXT = /\.(?:html|js|css|json|webmanifest|txt|svg|map|segment|part)$/;

/** Bytes; below, nothing is gained. */
const WORTH_ZIPPING = 1024;

/** Files whose name says their content: they never change under that name. */
const IMMUTABLE = /^(assets|library\/(?:revisions|packs|index|catalog))\//;

/**
 * Answers a request with a file of `folder`. `path` is the address below the base, still encoded. False if
 * there is no such file, and nothing was answered.
 */
export async function answerFile(
  request: IncomingMessage,
  response: ServerResponse,
  folder: string,
  path: string,
  status = 200,
): Promise<boolean> {
  const file = inside(folder, path);
  const stats = file ? await stat(file).catch(() => null) : null;
  if (!file || !stats?.isFile()) return false;
  const name = file
    .slice(resolve(folder).length + 1)
    .split(sep)
    .join('/');
  const zipped =
    TEXT.test(name) &&
    stats.size >= WORTH_ZIPPING &&
    /\bgzip\b/.test(`${request.headers['accept-encoding']}`);
  const state = `${stats.size.toString(36)}-${Math.round(stats.mtimeMs).toString(36)}`;
  const etag = zipped ? `"${state}-gz"` : `"${state}"`;
  response.setHeader('Content-Type', TYPES.get(extname(file)) ?? 'application/octet-stream');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('ETag', etag);
  if (TEXT.test(name)) response.setHeader('Vary', 'Accept-Encoding');
  response.setHeader(
    'Cache-Control',
    IMMUTABLE.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache',
  );
  if (status === 200 && request.headers['if-none-match'] === etag) {
    response.writeHead(304).end();
    return true;
  }
  if (zipped) response.setHeader('Content-Encoding', 'gzip');
  else response.setHeader('Content-Length', stats.size);
  response.writeHead(status);
  const content = createReadStream(file);
  if (request.method === 'HEAD') response.end();
  else
    await (zipped ? pipeline(content, createGzip(), response) : pipeline(content, response)).catch(
      () => response.destroy(),
    );
  return true;
}

/** The file that an address names, if it lies in the folder: not above it, not hidden. */
export function inside(folder: string, path: string): string | null {
  try {
    const parts = decodeURIComponent(path).split('/');
    const odd = (part: string) => part === '' || part.startsWith('.') || /[\\\p{Cc}:]/u.test(part);
    if (parts.some(odd)) return null;
    return join(resolve(folder), ...parts);
  } catch {
    return null;
  }
}
