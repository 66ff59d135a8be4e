import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { BUS, drawnIn, highlight } from './marking.ts';
import { linkTo, openLibrary } from './reading.ts';

/** Appends bytes to the journal behind the app's back, as a write that was cut short leaves them. */
function tear(page: Page, bytes: number[]): Promise<void> {
  return page.evaluate(async (torn) => {
    const root = await navigator.storage.getDirectory();
    const folder = await (await root.getDirectoryHandle('lutrin')).getDirectoryHandle('journal');
    const file = await folder.getFileHandle('000001.log');
    const size = (await file.getFile()).size;
    const stream = await file.createWritable({ keepExistingData: true });
    await stream.write({ type: 'write', position: size, data: new Uint8Array(torn) });
    await stream.close();
  }, bytes);
}

test('a write that was cut short loses nothing before it and nothing after it', async ({
  app,
  page,
}) => {
  await openLibrary(page, app);
  await linkTo(page, BUS).click();
  await highlight(page, BUS.first, 'saffron');
  await expect(page.getByText(/· saving/)).toHaveCount(0);
  // A header that promises 40 bytes, and three of them.
  await tear(page, [40, 0, 0, 0, 9, 9, 9, 9, 99, 0, 0, 0, 1, 2, 3]);
  await page.reload();
  await expect.poll(() => drawnIn(page, 'saffron')).toEqual([BUS.first]);
  await highlight(page, BUS.other, 'sky');
  await page.reload();
  await expect.poll(() => drawnIn(page, 'saffron')).toEqual([BUS.first]);
  await page.reload();
  await expect.poll(() => drawnIn(page, 'sky')).toEqual([BUS.other]);
});

test('where the browser keeps nothing, reading works and a line says what that means', async ({
  app,
  context,
}) => {
  await context.addInitScript(() => {
    if ('StorageManager' in globalThis)
      Object.defineProperty(StorageManager.prototype, 'getDirectory', { value: undefined });
  });
  const page = await context.newPage();
  await openLibrary(page, app);
  await expect(page.getByRole('alert')).toContainText('can’t keep your notes beyond this visit');
  await linkTo(page, BUS).click();
  await highlight(page, BUS.first, 'saffron');
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
