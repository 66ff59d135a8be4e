import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { expectNoFault } from './axe.ts';
import { EDIT, NEWS } from './builds.mjs';
import {
  allIsKept,
  BUS,
  card,
  clickWords,
  drawnIn,
  highlight,
  highlightForGood,
  openBus,
  selectWords,
} from './marking.ts';
import { expectToRead, linkTo, openLibrary, openLibraryAndKeepAll } from './reading.ts';

const prompt = (page: Page) =>
  page.getByRole('status').filter({ hasText: 'A new version is ready' });

test('a new version waits for consent, then comes with one reload', async ({ app, page }) => {
  await openLibraryAndKeepAll(page, app);
  await app.deploy('next');

  await openLibrary(page, app);
  await expect(prompt(page)).toBeVisible();
  await expect(linkTo(page, { title: NEWS })).toBeHidden();
  await page.reload();
  await expect(prompt(page)).toBeVisible();
  await expect(linkTo(page, { title: NEWS })).toBeHidden();
  await expectNoFault(page, 'a new version is ready');

  await page.getByRole('button', { name: 'Reload', exact: true }).click();
  await expect(linkTo(page, { title: NEWS })).toBeVisible();
  await expect(prompt(page)).toBeHidden();
});

test('the article that is open stays until the reader says so', async ({ app, page }) => {
  await openLibraryAndKeepAll(page, app);
  const [article] = app.articles;
  if (!article) throw new Error('The library is empty.');
  await page.goto(app.addressOf(article));
  await app.deploy('next');
  await page.reload();
  await expect(prompt(page)).toBeVisible();
  await expectToRead(page, article);

  await page.getByRole('button', { name: 'Reload', exact: true }).click();
  await expect(prompt(page)).toBeHidden();
  await expectToRead(page, article);
});

test('what is being typed survives the new version', async ({ app, page }) => {
  await openLibraryAndKeepAll(page, app);
  await app.deploy('next');
  await page.goto(`${app.url}bring-in`);
  await page.getByLabel('Text of the article').fill('Half a text');
  await expect(prompt(page)).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Text of the article')).toHaveValue('Half a text');

  await openBus(page, app);
  await expect(prompt(page)).toBeVisible();
  await selectWords(page, BUS.first);
  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused();
  await page.keyboard.type('Half a tho');
  await page.getByRole('button', { name: 'Reload', exact: true }).click();
  await expect(prompt(page)).toBeHidden();
  await expect.poll(() => drawnIn(page, 'saffron')).toEqual([BUS.first]);
  await clickWords(page, BUS.first);
  await expect(card(page)).toContainText('Half a tho');
});

test('another tab keeps its place and all its parts when the new version is let in', async ({
  app,
  context,
  page,
}) => {
  await openLibraryAndKeepAll(page, app);
  const other = await context.newPage();
  const [article] = app.articles;
  if (!article) throw new Error('The library is empty.');
  await other.goto(app.addressOf(article));
  await expectToRead(other, article);
  let reloads = 0;
  other.on('load', () => reloads++);

  await app.deploy('next');
  await openLibrary(page, app);
  await page.getByRole('button', { name: 'Reload', exact: true }).click();
  await expect(linkTo(page, { title: NEWS })).toBeVisible();
  await expect(
    other.getByRole('status').filter({ hasText: 'Another tab brought in a new version' }),
  ).toBeVisible();
  await expectToRead(other, article);
  // The library's part was never fetched in this tab; neither the server nor the browser's own cache has it now.
  await (await context.newCDPSession(other)).send('Network.clearBrowserCache');
  await other.getByRole('link', { name: 'Library', exact: true }).click();
  await expect(linkTo(other, article)).toBeVisible();
  expect(reloads).toBe(0);
});

test('highlights stay on their words when the article is edited, and find edited words again', async ({
  app,
  page,
}) => {
  await openLibraryAndKeepAll(page, app);
  await linkTo(page, BUS).click();
  await highlight(page, BUS.first, 'sage');
  await highlightForGood(page, 'on the route has ever asked it to go', 'sky');
  await app.deploy('next');
  await page.reload();
  await page.getByRole('button', { name: 'Reload', exact: true }).click();
  await expect(page.getByText(EDIT[1].slice(0, 30))).toBeVisible();
  await expect.poll(() => drawnIn(page, 'sage')).toEqual([BUS.first]);
  await expect.poll(() => drawnIn(page, 'sky')).toEqual(['on the route has once asked it to go']);
});

test('after a change of the text one line tells what became of the highlights, and the tray settles the rest by hand', async ({
  app,
  page,
}) => {
  await openLibraryAndKeepAll(page, app);
  await linkTo(page, BUS).click();
  await highlight(page, BUS.first, 'sage');
  await highlightForGood(page, 'has ever', 'sky');
  await app.deploy('next');
  await page.reload();
  await page.getByRole('button', { name: 'Reload', exact: true }).click();

  const line = page.getByRole('status').filter({ hasText: '1 highlight kept, 1 needs a look' });
  await expect(line).toBeVisible();
  await page.getByRole('button', { name: 'Look', exact: true }).click();
  const tray = page.getByRole('region', { name: 'Unattached' });
  const byHand = tray.getByRole('button', { name: 'Attach to the selection' });
  await expect(tray.getByText('has ever')).toBeVisible();
  await expect(byHand).toBeDisabled();

  await selectWords(page, 'has once asked');
  await byHand.click();
  await expect.poll(() => drawnIn(page, 'sky')).toEqual(['has once asked']);
  await expect(tray).toBeHidden();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(tray.getByText('has ever')).toBeVisible();
  expect(await drawnIn(page, 'sky')).toEqual([]);

  await selectWords(page, 'has once asked');
  await byHand.click();
  await expect.poll(() => drawnIn(page, 'sky')).toEqual(['has once asked']);
  await page.getByRole('button', { name: 'Close this message' }).click();
  await allIsKept(page);
  await page.reload();
  await expect.poll(() => drawnIn(page, 'sky')).toEqual(['has once asked']);
  await expect.poll(() => drawnIn(page, 'sage')).toEqual([BUS.first]);
  await expect(page.getByRole('button', { name: 'Close this message' })).toBeHidden();
});
