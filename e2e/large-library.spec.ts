import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../src/loader/serve.ts';
import { expect, test } from './app.ts';
import { layOutAsLarge } from './largeLayout.ts';
import { BUS } from './marking.ts';
import { expectToRead, linkTo, openLibraryAndKeepAll, rows } from './reading.ts';

test('a library laid out as large ones are is kept by few requests, searched by parts, and whole without a network', async ({
  app,
  page,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'lutrin-large-'));
  await layOutAsLarge(folder);
  const { port } = new URL(app.url);
  await app.close();
  const server = await serve({ folder, base: '/', port: Number(port) });
  try {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await openLibraryAndKeepAll(page, app);
    expect(asked.filter((path) => path.startsWith('/library/packs/')).length).toBe(1);
    expect(asked.filter((path) => path.startsWith('/library/revisions/'))).toEqual([]);

    const box = page.getByRole('searchbox');
    await box.fill('mr pengelly');
    await expect(rows(page)).toHaveCount(1);
    await expect(linkTo(page, BUS)).toBeVisible();
    await server.close();
    await page.goto(app.url);
    await box.fill('numero de rue');
    await expect(page.getByRole('link', { name: /numéro de rue/ })).toBeVisible();
    await box.fill('pengelly');
    await expect(rows(page)).toHaveCount(1);
    const bus = app.articles.find(({ title }) => title === BUS.title);
    if (!bus) throw new Error('The library bus is gone.');
    await page.goto(app.addressOf(bus));
    await expectToRead(page, bus);
  } finally {
    await server.close().catch(() => undefined);
    await rm(folder, { recursive: true, force: true });
  }
});
