import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { allIsKept, BUS, drawnIn, highlight } from './marking.ts';
import { linkTo, openLibrary } from './reading.ts';

/** Appends bytes to the journal behind the app's back, as a write that was cut short leaves them. */
function tear(page: Page, bytes: number[]): Promise<void> {
  return page.evaluate(async (torn) => {
    // Under the journal's lock, when no worker has its files open.
    await navigator.locks.request('lutrin journal', async () => {
      const root = await navigator.storage.getDirectory();
      const folder = await (await root.getDirectoryHandle('lutrin')).getDirectoryHandle('journal');
      const file = await folder.getFileHandle('000001.log');
      const size = (await file.getFile()).size;
      const stream = await file.createWritable({ keepExistingData: true });
      await stream.write({ type: 'write', position: size, data: new Uint8Array(torn) });
      await stream.close();
    });
  }, bytes);
}

test('a write that was cut short loses nothing before it and nothing after it', async ({
  app,
  page,
}) => {
  await openLibrary(page, app);
  await linkTo(page, BUS).click();
  await highlight(page, BUS.first, 'saffron');
  await allIsKept(page);
  // A header that promises 40 bytes, and three of them.
  await tear(page, [40, 0, 0, 0, 9, 9, 9, 9, 99, 0, 0, 0, 1, 2, 3]);
  await page.reload();
  await expect.poll(() => drawnIn(page, 'saffron')).toEqual([BUS.first]);
  await highlight(page, BUS.other, 'sky');
  await allIsKept(page);
  await page.reload();
  await expect.poll(() => drawnIn(page, 'saffron')).toEqual([BUS.first]);
  await page.reload();
  await expect.poll(() => drawnIn(page, 'sky')).toEqual([BUS.other]);
});

/** Flips a bit of the journal's byte `at`, as bad storage does. */
function flip(page: Page, at: number): Promise<void> {
  return page.evaluate(async (place) => {
    // Under the journal's lock, when no worker has its files open.
    await navigator.locks.request('lutrin journal', async () => {
      const root = await navigator.storage.getDirectory();
      const folder = await (await root.getDirectoryHandle('lutrin')).getDirectoryHandle('journal');
      const file = await folder.getFileHandle('000001.log');
      const bytes = new Uint8Array(await (await file.getFile()).arrayBuffer());
      bytes[place] = (bytes[place] ?? 0) ^ 4;
      const stream = await file.createWritable({ keepExistingData: true });
      await stream.write({ type: 'write', position: 0, data: bytes });
      await stream.close();
    });
  }, at);
}

test('damage costs what it hit and no more; it is told, and the damaged file is left alone', async ({
  app,
  page,
}) => {
  await openLibrary(page, app);
  await linkTo(page, BUS).click();
  await highlight(page, BUS.first, 'saffron');
  await highlight(page, BUS.other, 'sky');
  await allIsKept(page);
  await flip(page, 30); // in the first record: that the article was opened
  await page.reload();
  await expect(page.getByRole('alert').first()).toContainText('The browser damaged a part');
  await expect.poll(() => drawnIn(page, 'saffron')).toEqual([BUS.first]);
  await expect.poll(() => drawnIn(page, 'sky')).toEqual([BUS.other]);
  await highlight(page, BUS.last, 'rose');
  await allIsKept(page);
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

/** Takes something away from the page and from its workers before their first script, as in a browser without it. */
async function takeAway(context: BrowserContext, code: string): Promise<void> {
  await context.addInitScript(code);
  await context.route('**/journal-*.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${code};${await response.text()}` });
  });
}

const NO_FILES = `if ('StorageManager' in globalThis) delete StorageManager.prototype.getDirectory`;
const NO_DATABASE = `indexedDB.open = () => { throw new DOMException('Refused', 'SecurityError') }`;

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
  await highlight(page, BUS.first, 'saffron');
  await allIsKept(page);
  await page.reload();
  await expect.poll(() => drawnIn(page, 'saffron')).toEqual([BUS.first]);
});

test('storage that is gone is never a new library: what is left is restored, and told', async ({
  app,
  page,
}) => {
  await openLibrary(page, app);
  await linkTo(page, BUS).click();
  await highlight(page, BUS.first, 'saffron');
  await allIsKept(page);
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
  await highlight(page, BUS.other, 'sky');
  await allIsKept(page);
  await page.reload();
  await expect.poll(() => drawnIn(page, 'sky')).toEqual([BUS.other]);
});

test('where the mark beside the journal is gone, everything is restored and told', async ({
  app,
  page,
}) => {
  await openLibrary(page, app);
  await linkTo(page, BUS).click();
  await highlight(page, BUS.first, 'saffron');
  await allIsKept(page);
  await page.evaluate(() => caches.delete('lutrin:install'));
  await page.reload();
  const told = page.getByRole('alert').first();
  await expect(told).toContainText('We restored 0 notes and 1 highlight from the journal');
  await told.getByRole('button', { name: 'Close' }).click();
  await expect(told).toHaveText('');
  await expect.poll(() => drawnIn(page, 'saffron')).toEqual([BUS.first]);
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
