import type { Page } from '@playwright/test';
import type { Article } from '../src/core/article/article.ts';
import { expect, test } from './app.ts';
import { expectToRead, openLibraryAndKeepAll, rows } from './reading.ts';

const row = (page: Page, { title }: Article) => rows(page).filter({ hasText: title });
const stateOf = (page: Page, article: Article) =>
  row(page, article).getByRole('img', { name: /on this device$/ });
const told = (page: Page, text: RegExp | string) =>
  page.getByRole('status').filter({ hasText: text });

test('an article, what is shown, or everything is kept as the reader chooses, and every row says so', async ({
  app,
  page,
}) => {
  const [first, second] = app.articles as [Article, Article];
  const total = app.articles.length;
  await openLibraryAndKeepAll(page, app);
  await expect(stateOf(page, first)).toHaveAccessibleName('Kept on this device');
  await page.getByRole('button', { name: 'Keep only what I choose' }).click();
  await expect(told(page, `0 of ${total} articles are kept`)).toBeVisible();
  await expect(stateOf(page, first)).toHaveAccessibleName('Not kept on this device');

  await page.getByRole('button', { name: `More: ${first.title}` }).click();
  await page.getByRole('button', { name: /^Keep on this device \(.*kB\)$/ }).click();
  await expect(told(page, `1 of ${total} articles`)).toBeVisible();
  await expect(stateOf(page, first)).toHaveAccessibleName('Kept on this device');
  await expect(stateOf(page, second)).toHaveAccessibleName('Not kept on this device');

  await page.getByRole('searchbox').fill('lang:fr');
  const french = app.articles.filter(({ lang }) => lang?.startsWith('fr'));
  await expect(rows(page)).toHaveCount(french.length);
  await page.getByRole('button', { name: /^Keep the .* shown \(.*kB\)$/ }).click();
  const chosen = new Set([first, ...french]);
  await expect(told(page, `${chosen.size} of ${total} articles`)).toBeVisible();

  await page.goto(app.url);
  await expect(told(page, `${chosen.size} of ${total} articles`)).toBeVisible();
  await page.getByRole('button', { name: /^Keep all articles \(/ }).click();
  await expect(told(page, 'All articles are kept on this device')).toBeVisible();
  await expect(stateOf(page, second)).toHaveAccessibleName('Kept on this device');
});

test('with the server gone what was chosen is read, and what was not says that it is not here', async ({
  app,
  page,
}) => {
  const [first, second] = app.articles as [Article, Article];
  await openLibraryAndKeepAll(page, app);
  await page.getByRole('button', { name: 'Keep only what I choose' }).click();
  await page.getByRole('button', { name: `More: ${first.title}` }).click();
  await page.getByRole('button', { name: /^Keep on this device \(/ }).click();
  await expect(stateOf(page, first)).toHaveAccessibleName('Kept on this device');
  await app.close();
  await page.goto(app.addressOf(first));
  await expectToRead(page, first);
  await page.goto(app.addressOf(second));
  await expect(page.getByRole('heading', { name: 'Not on this device yet' })).toBeVisible();
});

test('what is only looked through for a phrase is not kept for that', async ({ app, page }) => {
  const none = `0 of ${app.articles.length} articles are kept`;
  await openLibraryAndKeepAll(page, app);
  await page.getByRole('button', { name: 'Keep only what I choose' }).click();
  await expect(told(page, none)).toBeVisible();
  await page.getByRole('searchbox').fill('"poetry holds steady"');
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page).locator('mark')).toHaveText('poetry holds steady');
  await page.goto(app.url);
  await expect(told(page, none)).toBeVisible();
});

test('keeping is stopped at once, keeps what has come, and goes on where it was', async ({
  app,
  page,
}) => {
  const [first] = app.articles as [Article];
  const total = app.articles.length;
  await openLibraryAndKeepAll(page, app);
  await page.getByRole('button', { name: 'Keep only what I choose' }).click();
  await page.getByRole('button', { name: `More: ${first.title}` }).click();
  await page.getByRole('button', { name: /^Keep on this device \(/ }).click();
  await expect(told(page, `1 of ${total} articles`)).toBeVisible();

  const unanswered = () => new Promise<void>(() => undefined);
  await page.context().route('**/library/revisions/*', unanswered);
  await page.getByRole('button', { name: /^Keep all articles \(/ }).click();
  await expect(told(page, `Keeping articles on this device: 1 of ${total}`)).toBeVisible();
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(told(page, `1 of ${total} articles`)).toBeVisible();
  await expect(stateOf(page, first)).toHaveAccessibleName('Kept on this device');

  await page.context().unroute('**/library/revisions/*', unanswered);
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(told(page, 'All articles are kept on this device')).toBeVisible();
});
