import type { Article } from '../src/core/article/article.ts';
import { expect, test } from './app.ts';
import { BUS } from './marking.ts';
import { linkTo, openLibrary } from './reading.ts';

test('typing finds titles and texts, blind to accents, and the address remembers', async ({
  app,
  page,
}) => {
  await openLibrary(page, app);
  const articles = page.getByRole('list', { name: 'Articles' }).getByRole('listitem');
  await page.keyboard.press('/');
  await page.keyboard.type('mr pengelly');
  await expect(articles).toHaveCount(1);
  await expect(linkTo(page, BUS)).toBeVisible();
  await page.reload();
  await expect(articles).toHaveCount(1);
  await page.getByRole('searchbox').fill('numero de rue');
  await expect(page.getByRole('link', { name: /numéro de rue/ })).toBeVisible();
  await page.getByRole('searchbox').fill('xylophones zzz');
  await expect(page.getByText('Nothing is found for “xylophones zzz”')).toBeVisible();
  await page.getByRole('button', { name: 'Show all articles' }).click();
  await expect(articles).toHaveCount(app.articles.length);
});

test('by language, by favourite, in order of length', async ({ app, page }) => {
  await openLibrary(page, app);
  const articles = page.getByRole('list', { name: 'Articles' }).getByRole('listitem');
  const german = app.articles.filter(({ lang }) => lang?.startsWith('de'));
  await page.getByRole('combobox', { name: 'Language' }).selectOption('German');
  await expect(articles).toHaveCount(german.length);
  await page.getByRole('combobox', { name: 'Language' }).selectOption('All languages');
  await page.getByRole('listitem').filter({ hasText: BUS.title }).hover();
  await page.getByRole('button', { name: `Favourite: ${BUS.title}` }).click();
  await page.getByRole('button', { name: /^Favourites 1/ }).click();
  await expect(articles).toHaveCount(1);
  await page.getByRole('button', { name: /^All / }).click();
  await page.getByRole('combobox', { name: 'Order' }).selectOption('Longest first');
  const longest = [...app.articles].sort((a, b) => b.words - a.words)[0];
  await expect(articles.first()).toContainText(longest?.title ?? '');
});

test('the keyboard walks the list, opens an article and comes back to the list as it was', async ({
  app,
  page,
}) => {
  await openLibrary(page, app);
  await page.getByRole('combobox', { name: 'Language' }).selectOption('English');
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: 'Language' }).blur();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  const title = await page.evaluate(() => document.activeElement?.textContent ?? '');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await page.getByRole('link', { name: 'Library' }).click();
  await expect(page.getByRole('combobox', { name: 'Language' })).toHaveValue('en');
  await page.keyboard.press('g');
  await page.keyboard.press('n');
  await expect(page.getByRole('heading', { level: 1, name: 'Notebook' })).toBeVisible();
});

test('French spacing is shown, and the words stay as they are', async ({ app, page }) => {
  const french = app.articles.find(({ id }) => id.startsWith('train-de-nuit'));
  await page.goto(app.addressOf(french as Article));
  await page.getByRole('heading', { level: 1, name: french?.title ?? '' }).waitFor();
  const text = await page.getByRole('article').evaluate((article) => article.textContent ?? '');
  expect(text).toMatch(/\S\u202F[;:!?]/);
  expect(text).not.toMatch(/\p{L} [;:!?](?:\s|$)/u);
});
