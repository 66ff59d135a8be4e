import { expect, test } from './app.ts';
import { allIsKept, BUS, highlightForGood, openBus } from './marking.ts';
import { linkTo, openLibrary } from './reading.ts';

test('an article is tagged in the library and where it is read, and the notebook finds it by the tag', async ({
  app,
  page,
}) => {
  await openLibrary(page, app);
  await linkTo(page, BUS).focus();
  await page.keyboard.press('t');
  const field = page.getByRole('combobox', { name: 'Add a tag' });
  await expect(field).toBeFocused();
  await field.fill('Transport');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  const row = page.getByRole('listitem').filter({ hasText: BUS.title });
  await expect(row).toContainText('#Transport');

  await linkTo(page, BUS).click();
  const article = page.getByRole('article');
  await expect(article).toContainText('#Transport');
  await article.getByRole('button', { name: 'Edit tags of the article' }).click();
  await field.fill('valleys');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(article).toContainText('#valleys');
  await highlightForGood(page, BUS.first, 'rose');

  await page.goto(`${app.url}notebook`);
  await page.getByLabel('Tag', { exact: true }).selectOption('valleys');
  await expect(page.getByRole('link', { name: BUS.first })).toBeVisible();
  await page.keyboard.press('z');
  await page.keyboard.press('z');
  await expect(page.getByText('Undone: Tag')).toBeVisible();
  await openLibrary(page, app);
  await expect(row).toContainText('#Transport');
  await expect(row).not.toContainText('#valleys');
});

test('from the notebook a note on the whole article is found at its place', async ({
  app,
  page,
}) => {
  await openBus(page, app);
  await page.getByRole('button', { name: 'Add a note on the article' }).click();
  await page.keyboard.type('Read again in winter');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Notes on the article' })).toContainText('winter');
  await allIsKept(page);
  await page.goto(`${app.url}notebook`);
  await page.getByRole('link', { name: `On the whole of “${BUS.title}”` }).click();
  await expect(page.getByText('Read again in winter')).toBeInViewport();
  await expect(page.getByRole('group', { name: 'Note on the article' })).toBeFocused();
});
