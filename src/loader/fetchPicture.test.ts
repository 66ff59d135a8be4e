import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FetchLimits, fetchPicture } from './fetchPicture.ts';

const ICON = readFileSync(new URL('../../public/icons/icon-192.png', import.meta.url));
const asked: string[] = [];
let server: Server;
let port: number;

beforeAll(async () => {
  server = createServer(({ url = '', headers }, response) => {
    asked.push(url);
    const [, path, more] = url.split('/');
    if (path === 'icon') response.end(ICON);
    else if (path === 'svg')
      response.writeHead(200, { 'Content-Type': 'image/png' }).end('<svg xmlns="x"/>');
    else if (path === 'damaged') response.end(ICON.subarray(0, 10));
    else if (path === 'slow') response.write(ICON.subarray(0, 100));
    else if (path === 'round') response.writeHead(302, { Location: url }).end();
    else if (path === 'to')
      response.writeHead(302, { Location: decodeURIComponent(more ?? '') }).end();
    else response.writeHead(404).end(JSON.stringify(headers));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

/** Every name leads to the test's own server, which is admitted here. */
const HERE: FetchLimits = { admits: () => true, resolve: async () => ['127.0.0.1'] };
const at = (path: string, host = 'pictures.example') => `http://${host}:${port}/${path}`;

describe('fetching a picture', () => {
  test('gives its bytes, its kind and its size', async () => {
    const { bytes, ...rest } = await fetchPicture(at('icon'), HERE);
    expect(rest).toEqual({ ending: 'png', width: 192, height: 192 });
    expect(Buffer.compare(Buffer.from(bytes), ICON)).toBe(0);
  });

  test('follows a redirect', async () => {
    const there = encodeURIComponent(at('icon', 'other.example'));
    expect((await fetchPicture(at(`to/${there}`), HERE)).width).toBe(192);
  });

  test.each([
    ['svg', 'no picture of a known kind'],
    ['damaged', 'damaged'],
    ['missing', 'answered 404'],
    ['round', 'without end'],
    [`to/${encodeURIComponent('file:///etc/hosts')}`, 'file: address'],
  ])('refuses %s', async (path, why) => {
    await expect(fetchPicture(at(path), HERE)).rejects.toThrow(why);
  });

  test('ends what is too large or too slow', async () => {
    await expect(fetchPicture(at('icon'), { ...HERE, largest: 500 })).rejects.toThrow(
      'larger than',
    );
    await expect(fetchPicture(at('slow'), { ...HERE, patience: 200 })).rejects.toThrow('too long');
  });
});

describe('this machine and its network', () => {
  const named = (...addresses: string[]): FetchLimits => ({ resolve: async () => addresses });

  test.each([
    ['by its address', '127.0.0.1', {}],
    ['by its address in IPv6', '[::1]', {}],
    ['by an address in disguise', '[::ffff:127.0.0.1]', {}],
    ['by a number', '2130706433', {}],
    ['by a name', 'pictures.example', named('127.0.0.1')],
    ['by a name that is public too', 'pictures.example', named('93.184.216.34', '10.0.0.1')],
  ])('is not asked %s', async (_, host, limits) => {
    const before = asked.length;
    await expect(fetchPicture(at('icon', host), limits)).rejects.toThrow('the public internet');
    expect(asked.length).toBe(before);
  });

  test('is not asked by a redirect', async () => {
    const limits: FetchLimits = {
      admits: (address) => address === '127.0.0.1',
      resolve: async (host) => (host === 'inside.example' ? ['192.168.0.9'] : ['127.0.0.1']),
    };
    const there = encodeURIComponent(at('icon', 'inside.example'));
    await expect(fetchPicture(at(`to/${there}`), limits)).rejects.toThrow('public internet');
  });
});
