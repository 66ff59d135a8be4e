import type { Page } from '@playwright/test';
import { FORMAT } from '../src/core/journal/format.ts';
import { decodeRecords, encodeJson, jsonOf } from '../src/core/journal/record.ts';
import { expect, test } from './app.ts';
import { expectNoFault } from './axe.ts';
import { BUS, drawnIn, highlight, highlightForGood, openBus } from './marking.ts';
import { linkTo, openLibrary } from './reading.ts';
import { NO_DATABASE, NO_FILES, readKept, SEGMENT, takeAway, writeKept } from './storage.ts';

test('a write that was cut short loses nothing before it and nothing after it', async ({
  app,
  page,
}) => {
  await openBus(page, app);
  await highlightForGood(page, BUS.first, 'saffron');
  // A header that promises 40 bytes, and three of them.
  await writeKept(page, SEGMENT, [40, 0, 0, 0, 9, 9, 9, 9, 99, 0, 0, 0, 1, 2, 3]);
  await page.reload();
  await expect.poll(() => drawnIn(page, 'saffron')).toEqual([BUS.first]);
  await highlightForGood(page, BUS.other, 'sky');
  await page.reload();
  await expect.poll(() => drawnIn(page, 'saffron')).toEqual([BUS.first]);
  await page.reload();
  await expect.poll(() => drawnIn(page, 'sky')).toEqual([BUS.other]);
});

/** Flips a bit of the journal's byte `at`, as bad storage does. */
async function flip(page: Page, at: number): Promise<void> {
  const byte = (await readKept(page, SEGMENT))[at] ?? 0;
  await writeKept(page, SEGMENT, [byte ^ 4], at);
}

test('damage costs what it hit and no more; it is told, and the damaged file is left alone', async ({
  app,
  page,
}) => {
  await openBus(page, app);
  await highlight(page, BUS.first, 'saffron');
  await highlightForGood(page, BUS.other, 'sky');
  await flip(page, 30); // in the first record: that the article was opened
  await page.reload();
  await expect(page.getByRole('alert').first()).toContainText('The browser damaged a part');
  await expect.poll(() => drawnIn(page, 'saffron')).toEqual([BUS.first]);
  await expect.poll(() => drawnIn(page, 'sky')).toEqual([BUS.other]);
  await highlightForGood(page, BUS.last, 'rose');
  await page.reload();
  await expect.poll(() => drawnIn(page, 'rose')).toEqual([BUS.last]);
  await expect.poll(() => drawnIn(page, 'saffron')).toEqual([BUS.first]);
  const files = await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await (await root.getDirectoryHandle('lutrin')).getDirectoryHandle('journal');
    const names: string[] = [];
    for await (const name of folder.keys()) names.push(name);
    return names;
  });
  expect(files).toEqual(expect.arrayContaining(['000001.log', '000002.log']));
});

test('where the browser keeps nothing, reading works and a line says what that means', async ({
  app,
  context,
}) => {
  await takeAway(context, `${NO_FILES};${NO_DATABASE}`);
  const page = await context.newPage();
  await openLibrary(page, app);
  await expect(page.getByRole('alert')).toContainText('can’t keep your notes beyond this visit');
  await linkTo(page, BUS).click();
  await highlight(page, BUS.first, 'saffron');
});

test('without a private file system highlights are kept in the database, and a line says what that means', async ({
  app,
  context,
}) => {
  await takeAway(context, NO_FILES);
  const page = await context.newPage();
  await openLibrary(page, app);
  await expect(page.getByRole('alert')).toContainText('browsers sometimes lose');
  await linkTo(page, BUS).click();
  await highlightForGood(page, BUS.first, 'saffron');
  await page.reload();
  await expect.poll(() => drawnIn(page, 'saffron')).toEqual([BUS.first]);
});

test('storage that is gone is never a new library: what is left is restored, and told', async ({
  app,
  page,
}) => {
  await openBus(page, app);
  await highlightForGood(page, BUS.first, 'saffron');
  await page.evaluate(() =>
    navigator.locks.request('lutrin journal', async () => {
      const root = await navigator.storage.getDirectory();
      await root.removeEntry('lutrin', { recursive: true });
    }),
  );
  await page.reload();
  const told = page.getByRole('alert').first();
  await expect(told).toContainText('The browser lost part of its storage');
  await expect(told).toContainText('Nothing could be restored');
  await expectNoFault(page, 'storage that was lost');
  await highlightForGood(page, BUS.other, 'sky');
  await page.reload();
  await expect.poll(() => drawnIn(page, 'sky')).toEqual([BUS.other]);
});

test('where the mark beside the journal is gone, everything is restored and told', async ({
  app,
  page,
}) => {
  await openBus(page, app);
  await highlightForGood(page, BUS.first, 'saffron');
  await page.evaluate(() => caches.delete('lutrin:install'));
  await page.reload();
  const told = page.getByRole('alert').first();
  await expect(told).toContainText('We restored 0 notes and 1 highlight from the journal');
  await told.getByRole('button', { name: 'Close' }).click();
  await expect(told).toHaveText('');
  await expect.poll(() => drawnIn(page, 'saffron')).toEqual([BUS.first]);
});

test('the browser is asked once to keep everything, when there is something to keep', async ({
  app,
  page,
}) => {
  await page.addInitScript(() => {
    let asked = 0;
    StorageManager.prototype.persisted = async () => false;
    StorageManager.prototype.persist = async () => {
      document.documentElement.dataset.asked = String(++asked);
      return false;
    };
  });
  const html = page.locator('html');
  await openBus(page, app);
  await expect(html).not.toHaveAttribute('data-asked');
  await highlightForGood(page, BUS.first, 'saffron');
  await expect(html).toHaveAttribute('data-asked', '1');
  await highlightForGood(page, BUS.other, 'sky');
  await expect(html).toHaveAttribute('data-asked', '1');
});

test('what was restored can be read again later, in Your data', async ({ app, page }) => {
  await openBus(page, app);
  await highlightForGood(page, BUS.first, 'saffron');
  await flip(page, 30);
  await page.reload();
  await page.getByRole('link', { name: 'See what was restored' }).click();
  const restored = page.getByRole('region', { name: 'What was restored' });
  await expect(restored.getByRole('heading', { name: 'What was restored' })).toBeFocused();
  await expect(page.getByRole('alert').first()).toHaveText('');
  await expect(restored).toContainText('The browser damaged a part of what was kept');
  await expect(restored).toContainText('1 highlight, of which 0 with a note');
  await expect(restored).toContainText('the file is left as it is');
  await page.reload();
  await expect(restored).toContainText('1 highlight, of which 0 with a note');
});

/** Lets the journal's head say that an app so many formats later wrote it. */
async function ageJournal(page: Page, later: number): Promise<void> {
  const [head] = decodeRecords(Uint8Array.from(await readKept(page, SEGMENT)), 0).records;
  if (!head) throw new Error('The journal is empty.');
  const aged = { ...(jsonOf(head) as object), format: FORMAT + later };
  await writeKept(page, SEGMENT, encodeJson(head.sequence, aged), 0);
}

test('notes of the next version are read and written on; those of a later one stay untouched, with a plain line', async ({
  app,
  page,
}) => {
  await openBus(page, app);
  await highlightForGood(page, BUS.first, 'saffron');
  await ageJournal(page, 1);
  await page.reload();
  await expect.poll(() => drawnIn(page, 'saffron')).toEqual([BUS.first]);
  await expect(page.getByRole('alert')).toHaveText('');
  await highlightForGood(page, BUS.other, 'sky');

  await ageJournal(page, 2);
  const before = await readKept(page, SEGMENT);
  await page.reload();
  const told = page.getByRole('alert');
  await expect(told).toContainText('written by a newer version of this app');
  await expect(told).toContainText('They are untouched on this device');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(BUS.title);
  expect(await drawnIn(page, 'saffron')).toEqual([]);
  await told.getByRole('button', { name: 'Try again' }).click();
  await expect(told).toContainText('written by a newer version');
  expect(await readKept(page, SEGMENT)).toEqual(before);
  await told.getByRole('link', { name: 'Save everything without the app' }).click();
  await expect(page.getByRole('status').first()).toContainText('written by a newer version');
});

test('a highlight whose place can’t be read is listed with its note', async ({ app, page }) => {
  await openBus(page, app);
  await highlightForGood(page, BUS.first, 'saffron');
  const article = page.url().split('/read/')[1] ?? '';
  const note = (id: string, home: unknown, value: string) => ({
    id: `of-${id}`,
    time: Date.now() + 1000,
    changes: [
      { kind: 'highlight', id, field: 'home', value: home },
      { kind: 'highlight', id, field: 'note', value },
    ],
  });
  await writeKept(page, SEGMENT, [
    ...encodeJson(1001, note('one', { article, words: 'Zwölf Boxkämpfer' }, 'Whose words?')),
    ...encodeJson(1002, note('two', 'nowhere', 'A note without any place')),
  ]);
  await page.reload();
  await page.getByRole('button', { name: 'Highlights: 2' }).click();
  await expect(page.getByRole('region', { name: 'Unattached' })).toContainText('Whose words?');
  await page.goto(`${app.url}notebook`);
  await expect(page.getByText('A note without any place')).toBeVisible();
  await expect(page.getByText('Whose words?')).toBeVisible();
  await expect(page.getByRole('link', { name: BUS.first })).toBeVisible();
});

test('the browser finds nothing against installing the app', async ({ app, context, page }) => {
  await openLibrary(page, app);
  const devtools = await context.newCDPSession(page);
  const { errors } = await devtools.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
  // Tests run in private windows, which is the one thing that may stand against it.
  expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(
    installabilityErrors.length ? ['in-incognito'] : [],
  );
});
