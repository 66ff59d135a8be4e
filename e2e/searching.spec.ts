import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { expectNoFault } from './axe.ts';
import { allIsKept, BUS, drawnIn, highlight, selectWords } from './marking.ts';
import { linkTo, openLibrary, openLibraryAndKeepAll } from './reading.ts';

test('one line finds forms, phrases and slips of the hand, and shows where they stand', async ({
  app,
  page,
}) => {
  await openLibrary(page, app);
  const articles = page.getByRole('list', { name: 'Articles' }).getByRole('listitem');
  const box = page.getByRole('searchbox');
  await box.fill('"poetry holds steady"');
  await expect(articles).toHaveCount(1);
  await expect(articles.first().locator('mark')).toHaveText('poetry holds steady');
  await expect(page.getByRole('status').filter({ hasText: '1 of ' })).toBeVisible();
  await box.fill('"steady holds poetry"');
  await expect(page.getByText('Nothing is found for “"steady holds poetry"”')).toBeVisible();
  await box.fill('pengelyl ');
  await expect(linkTo(page, BUS)).toBeVisible();
  await box.fill('valleys poetry -pengelly ');
  await expect(linkTo(page, BUS)).toHaveCount(0);
  await box.fill('library');
  await expect(articles.first()).toContainText(BUS.title); // in a title goes first
});

test('opening what was found marks the words, walks them, and leads back', async ({
  app,
  page,
}) => {
  await openLibrary(page, app);
  await page.getByRole('searchbox').fill('poetry valley');
  await linkTo(page, BUS).click();
  const find = page.getByRole('searchbox', { name: 'Find in this article' });
  await expect(find).toHaveValue('poetry valley');
  const count = page.getByRole('search').getByRole('status').filter({ hasText: ' of ' });
  await expect(count).toHaveText(/^1 of \d+$/);
  await expect.poll(() => drawnIn(page, 'found-here')).toHaveLength(1);
  const [first] = await drawnIn(page, 'found-here');
  await page.keyboard.press('F3');
  await expect(count).toHaveText(/^2 of \d+$/);
  await page.keyboard.press('Shift+F3');
  await expect(count).toHaveText(/^1 of \d+$/);
  expect(await drawnIn(page, 'found-here')).toEqual([first]);
  await find.fill('zzzz');
  await expect(page.getByText('Not found')).toBeVisible();
  await find.press('Escape');
  await expect(find).toHaveCount(0);
  await expect.poll(() => drawnIn(page, 'found')).toEqual([]);
  await page.keyboard.press('/');
  await expect(find).toBeFocused();
  await find.press('Escape');
  await page.getByRole('link', { name: 'Library' }).click();
  await expect(page.getByRole('searchbox')).toHaveValue('poetry valley');
  await expect(linkTo(page, BUS)).toBeVisible();
});

test('highlights and notes are found in the same place', async ({ app, page }) => {
  await openLibrary(page, app);
  await linkTo(page, BUS).click();
  await highlight(page, BUS.first, 'rose');
  await selectWords(page, BUS.other);
  await page.keyboard.press('n');
  await page.keyboard.type('Ask the lending desk');
  await page.keyboard.press('Enter');
  await allIsKept(page);
  await page.getByRole('link', { name: 'Library' }).click();
  const marks = page.getByRole('list', { name: 'Highlights and notes' });
  await page.getByRole('searchbox').fill('lending desk');
  await expect(marks.locator('mark').first()).toHaveText('lending');
  await expectNoFault(page, 'what was found');
  await page.getByRole('searchbox').fill('has:note');
  await expect(page.getByRole('list', { name: 'Articles' }).getByRole('listitem')).toHaveCount(1);
  await page.getByRole('searchbox').fill('hope color:rose');
  await expect(marks).toContainText(BUS.first);
  await page.getByRole('link', { name: 'See it in the notebook' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Notebook' })).toBeVisible();
  await expect(page.getByRole('link', { name: BUS.first })).toBeVisible();
});

test('filters are completed as they are typed, and what is wrong is told', async ({
  app,
  page,
}) => {
  await openLibrary(page, app);
  const box = page.getByRole('searchbox');
  await box.pressSequentially('la');
  const suggestions = page.getByRole('listbox', { name: 'Suggestions' });
  await expect(suggestions.getByRole('option')).toHaveText([/^lang:/]);
  await box.press('ArrowDown');
  await expect(suggestions.getByRole('option')).toHaveAttribute('aria-selected', 'true');
  await expectNoFault(page, 'suggestions');
  await box.press('Enter');
  await box.pressSequentially('germ');
  await page.getByRole('option', { name: /lang:de/ }).click();
  await expect(box).toHaveValue('lang:de ');
  await expect(page.getByRole('combobox', { name: 'Language' })).toHaveValue('de');
  await box.fill('is:unred');
  await expect(page.getByText('“is:unred” is looked for as a word')).toContainText('unread');
  await box.press('Escape');
  await box.press('Escape');
  await expect(box).toHaveValue('');
});

test('what was brought in is found, also without a network and on another day', async ({
  app,
  openBrowser,
}) => {
  let context = await openBrowser();
  let page = await context.newPage();
  await openLibraryAndKeepAll(page, app);
  await page.goto(`${app.url}bring-in`);
  await page
    .getByLabel('Text of the article')
    .fill('The ferryman’s ledger\n\nEvery crossing was written down, storms and geese included.');
  await page.getByRole('button', { name: 'Clean' }).click();
  await page.getByRole('button', { name: 'Keep article' }).click();
  await page.waitForURL(/\/read\//);
  await page.goto(app.url);
  const own = (page: Page) =>
    page.getByRole('link', { name: 'The ferryman’s ledger', exact: true });
  await page.getByRole('searchbox').fill('goose crossing');
  await expect(page.getByText('Nothing is found')).toBeVisible();
  await page.getByRole('searchbox').fill('geese crossings ');
  await expect(own(page)).toBeVisible();
  await expect(page.locator('mark').first()).toHaveText('crossing');
  await context.close();

  context = await openBrowser();
  page = await context.newPage();
  await context.setOffline(true);
  await page.goto(`${app.url}?q=geese`);
  await expect(own(page)).toBeVisible();
  await page.getByRole('searchbox').fill('pengelly');
  await expect(linkTo(page, BUS)).toBeVisible();
  await expect(page.locator('mark').first()).toBeVisible();
});

test('a view is saved, found again, renamed and deleted, and undo brings it back', async ({
  app,
  page,
}) => {
  await openLibrary(page, app);
  const views = page.getByRole('region', { name: 'Saved views' });
  await page.getByRole('searchbox').fill('lang:en by:longest');
  await views.getByRole('button', { name: 'Save this view' }).click();
  await views.getByLabel('Name of the view').fill('Long English');
  await page.keyboard.press('Enter');
  await expect(page.getByText('View “Long English” saved')).toBeVisible();
  await linkTo(page, BUS).click();
  await page.getByRole('heading', { level: 1, name: BUS.title }).waitFor();
  await allIsKept(page);
  await page.goto(app.url);
  await views.getByRole('button', { name: 'Long English' }).click();
  await expect(page.getByRole('searchbox')).toHaveValue('lang:en by:longest');
  await expectNoFault(page, 'a saved view');
  await views.getByRole('button', { name: 'Rename' }).click();
  await views.getByLabel('Name of the view').fill('English, long');
  await page.keyboard.press('Enter');
  await expect(views.getByRole('button', { name: 'English, long' })).toBeVisible();
  await views.getByRole('button', { name: 'Delete view' }).click();
  await expect(views.getByRole('button', { name: 'English, long' })).toHaveCount(0);
  await page.keyboard.press('z');
  await expect(views.getByRole('button', { name: 'English, long' })).toBeVisible();
});
