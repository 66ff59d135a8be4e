import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { expectNoFault } from './axe.ts';
import { allIsKept, BUS, drawnIn, highlightForGood, openBus } from './marking.ts';
import { linkTo, openLibrary, openLibraryAndKeepAll } from './reading.ts';
import type { App } from './servedApp.ts';

async function openYourData(page: Page, app: App): Promise<void> {
  await page.goto(`${app.url}your-data`);
  await expect(page.getByRole('heading', { level: 1, name: 'Your data' })).toBeVisible();
}

async function backUp(page: Page, app: App): Promise<Buffer> {
  await openYourData(page, app);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Back up now' }).click();
  const bytes = await bytesOf(await saving);
  await expect(page.getByText('Last backed up on')).toBeVisible();
  return bytes;
}

async function bytesOf(download: Download): Promise<Buffer> {
  return readFile(await download.path());
}

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a backup…' }).click();
  await (await choosing).setFiles({ name, mimeType: 'application/zip', buffer });
}

const preview = (page: Page) => page.getByRole('group', { name: 'The backup' });
const news = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text });

test('a backup brings everything to an empty browser, and a second time changes nothing', async ({
  app,
  page,
  openBrowser,
}) => {
  test.slow(); // two browsers, one after another
  await openLibraryAndKeepAll(page, app);
  await linkTo(page, BUS).click();
  await highlightForGood(page, BUS.first, 'saffron');
  await highlightForGood(page, BUS.other, 'sky');
  const file = await backUp(page, app);

  const elsewhere = await (await openBrowser()).newPage();
  await openYourData(elsewhere, app);
  for (const adds of ['2 highlights', 'nothing']) {
    await choose(elsewhere, 'lutrin.zip', file);
    await expect(preview(elsewhere)).toContainText('It holds 2 highlights');
    await expect(preview(elsewhere)).toContainText(`You don’t have ${adds} of it`);
    await elsewhere.getByRole('button', { name: 'Add to my library' }).click();
    await expect(news(elsewhere, `Added: ${adds}.`)).toBeVisible();
  }
  await openBus(elsewhere, app);
  await expect.poll(() => drawnIn(elsewhere, 'saffron')).toEqual([BUS.first]);
  await expect.poll(() => drawnIn(elsewhere, 'sky')).toEqual([BUS.other]);
});

test('replacing asks with numbers, makes the library what it was, and can be undone', async ({
  app,
  page,
}) => {
  await openBus(page, app);
  await highlightForGood(page, BUS.first, 'saffron');
  const file = await backUp(page, app);
  await openBus(page, app);
  await highlightForGood(page, BUS.other, 'sky');

  await openYourData(page, app);
  await choose(page, 'lutrin.zip', file);
  await page.getByRole('button', { name: 'Replace my library…' }).click();
  await expect(preview(page)).toContainText('This would remove 1 highlight that you have now');
  await expectNoFault(page, 'a backup, before it replaces everything');
  await page.getByRole('button', { name: 'Keep what I have' }).click();
  await page.getByRole('button', { name: 'Replace my library…' }).click();
  await page.getByRole('button', { name: 'Replace everything' }).click();
  await expect(news(page, 'Your library is now as it was')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Trash' })).toBeVisible();
  await page.goto(`${app.url}notebook`);
  await expect(page.getByText(BUS.first)).toBeVisible();
  await expect(page.getByText(BUS.other)).toHaveCount(0);

  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('z');
  await expect(page.getByText(BUS.other)).toBeVisible();
  await expect(page.getByText(BUS.first)).toBeVisible();
});

test('files that are no whole backup are refused with what is safe and what to do', async ({
  app,
  page,
}) => {
  await openBus(page, app);
  await highlightForGood(page, BUS.first, 'saffron');
  const file = await backUp(page, app);
  const alert = page.getByRole('main').getByRole('alert');
  await choose(page, 'photo.zip', Buffer.from('\x89PNG'));
  await expect(alert).toContainText(
    'photo.zip\u2069” was not imported: it is no backup of Lutrin.',
  );
  await expect(alert).toContainText('Your library has not changed.');
  await choose(page, 'half.zip', file.subarray(0, file.length - 30));
  await expect(alert).toContainText('the file is damaged (it ends too early)');
  const altered = Buffer.from(file);
  const at = file.indexOf('entries.jsonl') + 100;
  altered[at] = (altered[at] ?? 0) ^ 8;
  await choose(page, '<img src=x onerror=alert(1)>.zip', altered);
  await expect(alert).toContainText('<img src=x onerror=alert(1)>.zip');
  await expect(alert).toContainText(/the file is damaged/);
  await expect(preview(page)).toHaveCount(0);
});

test('what was deleted can be had back from the trash, or let go for good', async ({
  app,
  page,
}) => {
  await openBus(page, app);
  await highlightForGood(page, BUS.first, 'saffron');
  await page.goto(`${app.url}notebook`);
  await page.getByRole('checkbox', { name: /^Select/ }).check();
  await page.getByRole('button', { name: 'Delete the selected' }).click();
  await openYourData(page, app);
  const trash = page.getByRole('region', { name: 'Trash' });
  await expect(trash).toContainText(BUS.first);
  await expect(trash).toContainText('30 days left');
  await trash.getByRole('button', { name: /^Restore/ }).click();
  await expect(trash).toContainText('The trash is empty');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(trash).toContainText(BUS.first);
  await trash.getByRole('button', { name: /^Delete for good/ }).click();
  await expect(trash).toContainText('The trash is empty');
  await allIsKept(page);
  await page.reload();
  await expect(trash).toContainText('The trash is empty');
});

test('what lies in the trash goes after 30 days, and not before', async ({ app, page }) => {
  await openBus(page, app);
  await highlightForGood(page, BUS.first, 'saffron');
  await page.goto(`${app.url}notebook`);
  await page.getByRole('checkbox', { name: /^Select/ }).check();
  await page.getByRole('button', { name: 'Delete the selected' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'deleted' })).toBeVisible();
  const trash = page.getByRole('region', { name: 'Trash' });
  const deleted = Date.now();
  await page.clock.install({ time: deleted + 29.5 * 86_400_000 });
  await openYourData(page, app);
  await page.clock.fastForward('00:30');
  await expect(trash).toContainText('1 day left');

  await page.clock.setSystemTime(deleted + 30.5 * 86_400_000);
  await page.clock.fastForward('01:01:00');
  await expect(trash).toContainText('The trash is empty');
  await allIsKept(page);
  await page.goto(`${app.url}rescue.html`);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as JSON' }).click();
  expect((await bytesOf(await saving)).toString()).not.toContain(BUS.first);
});

test('backups go to a folder by themselves; a folder that is gone is told calmly', async ({
  app,
  page,
}) => {
  // The origin's own folders stand in for the reader's: the same interface, without the system's dialog.
  await page.addInitScript(() => {
    Object.assign(globalThis, {
      showDirectoryPicker: async () =>
        (await navigator.storage.getDirectory()).getDirectoryHandle('reader', { create: true }),
    });
    Object.assign(FileSystemDirectoryHandle.prototype, {
      queryPermission: async () => 'granted',
    });
  });
  await openYourData(page, app);
  await page.getByRole('button', { name: 'Back up to a folder by itself…' }).click();
  await expect(page.getByText('A backup goes to the folder')).toBeVisible();
  await expect(page.getByText('Last backed up on')).toBeVisible();
  const written = await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const names: string[] = [];
    for await (const name of (await root.getDirectoryHandle('reader')).keys()) names.push(name);
    return names;
  });
  expect(written).toEqual([expect.stringMatching(/^lutrin-\d{4}-\d\d-\d\d\.zip$/)]);

  await page.evaluate(() => indexedDB.deleteDatabase('lutrin folder'));
  await page.reload();
  await expect(page.getByText('The browser has forgotten the folder')).toBeVisible();
});

test('a week after the first note a quiet line reminds, and goes when it is sent away', async ({
  app,
  page,
}) => {
  await openBus(page, app);
  await highlightForGood(page, BUS.first, 'saffron');
  const reminder = page.getByRole('status').filter({ hasText: 'in this browser alone' });
  await page.clock.install({ time: Date.now() + 8 * 86_400_000 });
  await openLibrary(page, app);
  await expect(reminder).toHaveCount(0);
  await page.clock.fastForward('00:30');
  await expect(reminder).toBeVisible();
  await page.getByRole('button', { name: 'Not now' }).click();
  await expect(reminder).toHaveCount(0);
  await page.reload();
  await page.clock.fastForward('00:30');
  await expect(page.getByRole('list', { name: 'Articles' })).toBeVisible();
  await expect(reminder).toHaveCount(0);
});
