import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { KINDS } from '../src/core/journal/operation.ts';
import { expect, test } from './app.ts';
import { expectNoFault } from './axe.ts';
import { BUS, highlightForGood, openBus } from './marking.ts';
import { linkTo, openLibraryAndKeepAll } from './reading.ts';
import type { App } from './servedApp.ts';
import { NO_FILES, takeAway } from './storage.ts';

async function markOne(page: Page, app: App): Promise<void> {
  await openLibraryAndKeepAll(page, app);
  await linkTo(page, BUS).click();
  await highlightForGood(page, BUS.first, 'saffron');
}

async function saved(page: Page, button: string): Promise<Buffer> {
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: button, exact: true }).click();
  return readFile(await (await saving).path());
}

/** Puts nonsense in place of every script that the service worker keeps for the app, but for those of the rescue page. */
async function breakTheApp(page: Page, app: App): Promise<void> {
  // The app itself would reload, were a part of it to come meanwhile.
  await page.goto(`${app.url}robots.txt`);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const { url } of await cache.keys())
        if (/\.js(\?|$)/.test(url) && !url.includes('rescue'))
          await cache.put(
            url,
            new Response('throw new Error("broken")', {
              headers: { 'content-type': 'text/javascript' },
            }),
          );
    }
  });
}

for (const build of ['root', 'sub-path'] as const)
  test.describe(`the rescue page (${build})`, () => {
    test.use({ build });

    test('saves everything where the app is broken and the server is gone', async ({
      app,
      page,
      troubles,
    }) => {
      await markOne(page, app);
      await breakTheApp(page, app);
      await app.close();
      await page.goto(app.url);
      await page.getByRole('link', { name: 'save your notes' }).click();
      await expect(page.getByRole('status').first()).toContainText('1 highlight');
      await expectNoFault(page, 'rescue');
      expect((await saved(page, 'Save notes as Markdown')).toString()).toContain(BUS.first);
      const json = JSON.parse((await saved(page, 'Save as JSON')).toString());
      expect(Object.keys(json)).toEqual(KINDS);
      expect(json.highlight).toEqual([expect.objectContaining({ color: 'saffron' })]);
      const backup = unzipSync(await saved(page, 'Save a backup'));
      expect(Object.keys(backup)).toContain('manifest.json');
      expect(new TextDecoder().decode(backup['entries.jsonl'])).toContain(BUS.first);
      expect(new TextDecoder().decode(backup['revisions.jsonl'])).toContain(BUS.other);
      const files = unzipSync(await saved(page, 'Save the files as they are'));
      expect(Object.keys(files)).toEqual(
        expect.arrayContaining([expect.stringMatching(/^journal\/\d+\.log$/)]),
      );

      await page.getByRole('button', { name: 'Fetch the app anew' }).click();
      await expect(page.getByText('can’t be reached now')).toBeVisible();
      troubles.splice(0, Infinity, ...troubles.filter((trouble) => !trouble.includes('broken')));
    });
  });

test('the rescue page brings the app back where the server has it', async ({
  app,
  page,
  troubles,
}) => {
  await markOne(page, app);
  await breakTheApp(page, app);
  await page.goto(`${app.url}rescue.html`);
  await page.getByRole('button', { name: 'Fetch the app anew' }).click();
  await expect(linkTo(page, BUS).first()).toBeVisible();
  await page.goto(`${app.url}notebook`);
  await expect(page.getByText(BUS.first)).toBeVisible();
  troubles.splice(0, Infinity, ...troubles.filter((trouble) => !trouble.includes('broken')));
});

test('the rescue page says plainly when nothing is there', async ({ app, page }) => {
  await page.goto(`${app.url}rescue.html`);
  await expect(page.getByRole('status').first()).toContainText('Nothing of Lutrin is kept');
});

test('the rescue page saves what a browser without a private file system keeps', async ({
  app,
  context,
}) => {
  await takeAway(context, NO_FILES);
  const page = await context.newPage();
  await openBus(page, app);
  await highlightForGood(page, BUS.first, 'saffron');
  await page.goto(`${app.url}rescue.html`);
  await expect(page.getByRole('status').first()).toContainText('1 highlight');
  const backup = unzipSync(await saved(page, 'Save a backup'));
  expect(new TextDecoder().decode(backup['entries.jsonl'])).toContain(BUS.first);
  const files = unzipSync(await saved(page, 'Save the files as they are'));
  expect(Object.keys(files)).toContain('journal/000001.log');
});

test('a screen that breaks says what is safe and leads to the rescue page; the others go on', async ({
  app,
  page,
  troubles,
}) => {
  await openBus(page, app);
  await highlightForGood(page, BUS.first, 'saffron');
  await page.getByRole('link', { name: 'Library', exact: true }).click();
  await expect(page.getByRole('list', { name: 'Articles' })).toBeVisible();
  // The notebook can't be drawn without the day of each entry.
  await page.evaluate(() => {
    const { prototype } = Intl.DateTimeFormat;
    const format = Object.getOwnPropertyDescriptor(prototype, 'format')?.get;
    Object.defineProperty(prototype, 'format', {
      get() {
        if (!location.pathname.endsWith('notebook')) return format?.call(this);
        throw new Error('The calendar broke');
      },
    });
  });
  await page.getByRole('link', { name: 'Notebook', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Something went wrong here' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('What you saved is safe on this device');
  await expectNoFault(page, 'a screen that broke');
  await page.getByRole('link', { name: 'Go to the library' }).click();
  await expect(page.getByRole('list', { name: 'Articles' })).toBeVisible();
  await page.getByRole('link', { name: 'Notebook', exact: true }).click();
  await page.getByRole('link', { name: 'Save everything without the app' }).click();
  await expect(page.getByRole('status').first()).toContainText('1 highlight');
  troubles.splice(0, Infinity, ...troubles.filter((one) => !one.includes('The calendar broke')));
});
