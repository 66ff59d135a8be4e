import type { Article } from '../src/core/article/article.ts';
import { expect, test } from './app.ts';
import { linkTo, openLibrary, rows } from './reading.ts';

// Without it the catalog comes from the network, where an article can be made a copy of another.
test.use({ serviceWorkers: 'block' });

test('what is one text is listed, archived and found as one, and each for itself on one press that can be undone', async ({
  app,
  page,
}) => {
  const [original, copy] = app.articles as [Article, Article];
  await page.route('**/library/catalog.json', async (route) => {
    const answer = await route.fetch();
    const catalog = await answer.json();
    const ids: string[] = catalog.rest.id;
    const copyOf = { values: [null, original.id], rows: ids.map((id) => Number(id === copy.id)) };
    await route.fulfill({
      response: answer,
      json: { ...catalog, rest: { ...catalog.rest, copyOf } },
    });
  });
  const filters = page.getByRole('navigation', { name: 'Filters' });
  await openLibrary(page, app);
  await expect(rows(page)).toHaveCount(app.articles.length - 1);
  await expect(filters.getByRole('button', { name: 'All 13' })).toBeVisible();
  await expect(linkTo(page, copy)).toHaveCount(0);

  await linkTo(page, original).focus();
  await page.keyboard.press('e');
  await expect(filters.getByRole('button', { name: 'Archive 1' })).toBeVisible();
  await expect(filters.getByRole('button', { name: 'All 12' })).toBeVisible();
  await expect(linkTo(page, copy)).toHaveCount(0);

  await page.getByRole('searchbox').fill(copy.title);
  await linkTo(page, copy).click();
  await expect(page.getByRole('heading', { level: 1, name: copy.title })).toBeVisible();
  await expect(page.getByText('Also from')).toBeVisible();
  await page.getByRole('button', { name: 'List each for itself' }).click();
  await expect(page.getByRole('button', { name: 'List them as one' })).toBeVisible();
  await page.keyboard.press('z');
  await expect(page.getByRole('button', { name: 'List each for itself' })).toBeVisible();
});
