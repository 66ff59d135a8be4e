import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { expect, test } from './app.ts';
import { expectNoFault } from './axe.ts';
import { allIsKept, BUS, card, drawnIn, highlightForGood, openBus } from './marking.ts';
import type { App } from './servedApp.ts';
import { readKept, SEGMENT } from './storage.ts';

/** Lets the app's origin use so many bytes and no more; null lifts that. */
async function limitStorage(
  { context, page, app }: { context: BrowserContext; page: Page; app: App },
  bytes: number | null,
): Promise<void> {
  const devtools = await context.newCDPSession(page);
  const { origin } = new URL(app.url);
  const quota = bytes === null ? {} : { quotaSize: bytes };
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, ...quota });
}

const told = (page: Page) => page.getByRole('alert').first();

/** There is room again: the reader tries once more, unless another act found the room before. */
async function makeRoom(where: { context: BrowserContext; page: Page; app: App }): Promise<void> {
  await limitStorage(where, null);
  const again = told(where.page).getByRole('button', { name: 'Try again' });
  await expect(async () => {
    if (await again.isVisible()) await again.click({ timeout: 2000 });
    await expect(told(where.page)).toHaveText('', { timeout: 2000 });
  }).toPass();
}

/** The bus's article with a highlight that is on disk, and a note on it that found no room. */
async function writeWithoutRoom(page: Page, app: App, context: BrowserContext): Promise<string> {
  await openBus(page, app);
  await highlightForGood(page, BUS.first, 'saffron');
  await limitStorage({ context, page, app }, 1);
  await page.getByText(BUS.first).first().waitFor();
  await page.getByRole('button', { name: /^Highlights: / }).click();
  await page.getByRole('complementary').getByRole('button', { name: BUS.first }).click();
  await page.keyboard.press('n');
  const note = `The ferryman said so. ${'Word for word. '.repeat(40)}`.trim();
  await card(page).getByRole('textbox', { name: 'Note' }).fill(note);
  await expect(told(page)).toContainText('the browser’s storage is full');
  return note;
}

test('with the storage full the editor stays open, nothing old is touched, and the note is kept once there is room', async ({
  app,
  context,
  page,
}) => {
  await openBus(page, app);
  const before = await readKept(page, SEGMENT);
  const note = await writeWithoutRoom(page, app, context);
  await expect(told(page)).toContainText('Your text is still here');
  await expect(card(page).getByRole('textbox', { name: 'Note' })).toHaveValue(note);
  await expect(card(page).getByRole('status')).toHaveText('Not saved yet');
  await expectNoFault(page, 'the storage is full');
  const now = await readKept(page, SEGMENT);
  expect(now.slice(0, before.length)).toEqual(before);

  await told(page).getByRole('button', { name: 'Try again' }).click();
  await expect(told(page)).toContainText('the browser’s storage is full');
  await makeRoom({ context, page, app });
  await allIsKept(page);
  await page.reload();
  await expect.poll(() => drawnIn(page, 'saffron')).toEqual([BUS.first]);
  await page.goto(`${app.url}notebook`);
  await expect(page.getByText('The ferryman said so.')).toBeVisible();
});

test('with the storage full the export holds what could not be saved, and space can be freed', async ({
  app,
  context,
  page,
}) => {
  const note = await writeWithoutRoom(page, app, context);
  const saving = page.waitForEvent('download');
  await told(page).getByRole('button', { name: 'Export now' }).click();
  const backup = unzipSync(await readFile(await (await saving).path()));
  const entries = new TextDecoder().decode(backup['entries.jsonl']);
  expect(entries).toContain(note);
  expect(entries).toContain(BUS.first);
  await told(page).getByRole('link', { name: 'Free space' }).click();
  await expect(page.getByRole('heading', { name: 'Trash' })).toBeInViewport();
  await makeRoom({ context, page, app });
});
