import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Served, type ServeOptions, serve } from './serve.ts';

const LONG = 'long '.repeat(1000);
let root: string;
const open: Served[] = [];
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lutrin-'));
  const files = {
    'secret.txt': 'secret',
    'dist-more/secret.txt': 'secret',
    'dist/index.html': 'home',
    'dist/404.html': 'shell',
    'dist/.hidden': 'secret',
    'dist/read/a/index.html': 'article',
    'dist/assets/x-1a.js': 'js',
    'dist/assets/f.woff2': 'font',
    'dist/assets/long.js': LONG,
    'dist/assets/long.woff2': LONG,
    'dist/app.webmanifest': '{}',
    'dist/library/catalog.json': '{}',
    'dist/library/revisions/ab.json': '{}',
  };
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), content);
  }
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((served) => served.close()));
  rmSync(root, { recursive: true });
});

async function start(options: Partial<ServeOptions> = {}): Promise<Served> {
  const served = await serve({ folder: join(root, 'dist'), port: 0, ...options });
  open.push(served);
  return served;
}

/** What comes back for a path exactly as written: fetch would tidy it. */
function raw(port: number, path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(`GET ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`);
    });
    socket.on('data', (chunk) => {
      text += chunk;
    });
    socket.on('end', () => resolve(text));
    socket.on('error', reject);
  });
}

describe('serve', () => {
  it.each([
    ['', 200, 'home', 'text/html; charset=utf-8', 'no-cache'],
    ['read/a/', 200, 'article', 'text/html; charset=utf-8', 'no-cache'],
    ['read/b/', 404, 'shell', 'text/html; charset=utf-8', 'no-cache'],
    ['assets/none.js', 404, 'shell', 'text/html; charset=utf-8', 'no-cache'],
    [
      'assets/x-1a.js',
      200,
      'js',
      'text/javascript; charset=utf-8',
      'public, max-age=31536000, immutable',
    ],
    ['assets/f.woff2', 200, 'font', 'font/woff2', 'public, max-age=31536000, immutable'],
    ['app.webmanifest', 200, '{}', 'application/manifest+json; charset=utf-8', 'no-cache'],
    ['library/catalog.json?v=1', 200, '{}', 'application/json; charset=utf-8', 'no-cache'],
    [
      'library/revisions/ab.json',
      200,
      '{}',
      'application/json; charset=utf-8',
      'public, max-age=31536000, immutable',
    ],
  ])('answers /%s with %i', async (path, status, body, type, cache) => {
    const { url } = await start();
    const response = await fetch(url + path);
    expect(response.status).toBe(status);
    expect(await response.text()).toBe(body);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('cache-control')).toBe(cache);
  });

  it('sends a folder on to its trailing slash, query kept', async () => {
    const { url } = await start();
    const response = await fetch(`${url}read/a?x=1`, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([301, '/read/a/?x=1']);
  });

  it('answers HEAD without a body, and other methods not at all', async () => {
    const { url } = await start();
    const head = await fetch(url, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([
      200,
      '4',
      '',
    ]);
    expect((await fetch(url, { method: 'POST' })).status).toBe(405);
  });

  it('packs long texts for who takes them so, and nothing that is packed already', async () => {
    const { url } = await start();
    const ways = [
      ['assets/long.js', 'gzip, br', 'gzip'],
      ['assets/long.js', 'identity', null],
      ['assets/long.woff2', 'gzip', null],
    ] as const;
    const tags = new Set<string | null>();
    for (const [path, accepted, packed] of ways) {
      const answer = await fetch(url + path, { headers: { 'Accept-Encoding': accepted } });
      expect(answer.headers.get('content-encoding')).toBe(packed);
      expect(await answer.text()).toBe(LONG);
      if (path.endsWith('.js')) tags.add(answer.headers.get('etag'));
    }
    expect(tags.size).toBe(2); // neither is taken for the other
  });

  it('says when a file has not changed', async () => {
    const { url } = await start();
    const etag = (await fetch(url)).headers.get('etag') ?? '';
    const again = await fetch(url, { headers: { 'If-None-Match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/../../secret.txt',
    '/..%5csecret.txt',
    '/../dist-more/secret.txt',
    '//secret.txt',
    '/.hidden',
    '/%00',
    '/%',
    '/index.html%00.png',
  ])('does not leave the folder for %s', async (path) => {
    const { port } = await start();
    const answer = await raw(port, path);
    expect(answer).toMatch(/^HTTP\/1\.1 404 /);
    expect(answer).not.toContain('secret');
  });

  it('does not send on to another host', async () => {
    const { port } = await start();
    expect(await raw(port, '//assets')).not.toMatch(/^location: \/\//im);
    expect(await raw(port, '//read/a')).not.toMatch(/^location: \/\//im);
  });

  it('serves under a base path, and leads there', async () => {
    const { url, port } = await start({ base: '/reader/' });
    expect(url).toBe(`http://127.0.0.1:${port}/reader/`);
    expect(await (await fetch(url)).text()).toBe('home');
    expect(await (await fetch(`${url}read/a`)).text()).toBe('article');
    const origin = `http://127.0.0.1:${port}`;
    expect((await fetch(`${origin}/reader`)).url).toBe(url);
    expect((await fetch(origin)).url).toBe(url);
    expect((await fetch(`${origin}/index.html`)).status).toBe(404);
  });

  it('takes the next free port if one is busy', async () => {
    const first = await start();
    const second = await start({ port: first.port });
    expect(second.port).toBeGreaterThan(first.port);
  });

  it('closes at once, in the middle of a request too', async () => {
    const { url, port, close } = await start();
    const socket = connect(port, '127.0.0.1');
    await new Promise((resolve) => socket.write('GET / HTTP/1.1\r\nHost: a\r\n', resolve));
    await fetch(url); // By now the server has seen the socket.
    const closed = new Promise((resolve) =>
      socket.on('close', resolve).on('error', () => undefined),
    );
    await close();
    await closed;
    await expect(fetch(url)).rejects.toThrow();
  });
});
