import { expect, test } from './app.ts';
import { allIsKept, BUS, highlight, selectWords } from './marking.ts';
import { linkTo, openLibrary } from './reading.ts';

test('from the notebook to the passage and back to the same place', async ({ app, page }) => {
  await openLibrary(page, app);
  await linkTo(page, BUS).click();
  await highlight(page, BUS.first, 'saffron');
  await highlight(page, BUS.last, 'rose');
  await allIsKept(page);
  await page.goto(`${app.url}notebook?q=accurate`);
  await expect(page.getByText(BUS.first)).toHaveCount(0);
  await page.getByRole('link', { name: BUS.last }).click();
  await expect(page.getByRole('article').getByText(BUS.last)).toBeInViewport();
  await page.getByRole('link', { name: 'Notebook' }).click();
  await expect(page.getByRole('searchbox')).toHaveValue('accurate');
  await expect(page.getByRole('link', { name: BUS.last })).toBeVisible();
});

test('what is marked and noted is searched and filtered by colour', async ({ app, page }) => {
  await openLibrary(page, app);
  await linkTo(page, BUS).click();
  await highlight(page, BUS.first, 'saffron');
  await selectWords(page, BUS.other);
  await page.keyboard.press('n');
  await page.keyboard.type('Ask the *co-op*');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Ask the co-op')).toBeVisible();
  await page.getByRole('link', { name: 'Library' }).click();
  await page.getByRole('link', { name: 'Notebook' }).click();
  await expect(page.getByRole('heading', { level: 2, name: BUS.title })).toBeVisible();
  await page.getByRole('searchbox').fill('co-op');
  await expect(page.getByText(BUS.first)).toHaveCount(0);
  await expect(page.getByText(BUS.other)).toBeVisible();
  await page.getByRole('searchbox').fill('');
  await page.getByRole('button', { name: 'Only sage' }).click();
  await expect(page.getByText('No highlight or note matches.')).toBeVisible();
  await page.getByRole('button', { name: 'Show all' }).click();
});

test('an empty notebook teaches by showing', async ({ app, page }) => {
  await page.goto(`${app.url}notebook`);
  await expect(page.getByText('marked like this')).toBeVisible();
});
