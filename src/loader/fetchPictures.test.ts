import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fetchPictures } from './fetchPictures.ts';

const ICON = readFileSync(new URL('../../public/icons/icon-192.png', import.meta.url));

test('each picture is bundled by its hash, asked for once, and what can’t be had is named', async () => {
  const asked: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    asked.push(url);
    if (url === '/gone') response.writeHead(410).end();
    else response.end(ICON);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const root = mkdtempSync(join(tmpdir(), 'lutrin-'));
  const options = {
    cacheFolder: join(root, 'cache'),
    admits: () => true,
    resolve: async () => ['127.0.0.1'],
  };
  const [first, second, gone] = ['one', 'two', 'gone'].map(
    (path) => `http://pictures.example:${port}/${path}`,
  ) as [string, string, string];

  const report = await fetchPictures(root, new Set([first, second, gone]), options);
  expect(report).toEqual({
    bundled: 2,
    skipped: [{ path: gone, why: 'its site answered 410' }],
  });
  const { pictures } = JSON.parse(readFileSync(join(root, 'pictures.json'), 'utf8'));
  expect(pictures).toEqual([
    { url: first, file: pictures[0].file, width: 192, height: 192 },
    { url: second, file: pictures[0].file, width: 192, height: 192 },
  ]);
  expect(readFileSync(join(root, 'pictures', pictures[0].file))).toEqual(ICON);

  asked.length = 0;
  await fetchPictures(root, new Set([first, second]), options);
  expect(asked).toEqual([]);
  await fetchPictures(root, new Set([first]), null);
  expect(JSON.parse(readFileSync(join(root, 'pictures.json'), 'utf8')).pictures).toEqual([]);
  server.close();
  rmSync(root, { recursive: true });
});
