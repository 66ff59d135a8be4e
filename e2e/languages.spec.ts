import { expect, test } from './app.ts';

test.describe('in a French browser', () => {
  test.use({ locale: 'fr-FR' });

  test('the app speaks French at once, and another language as soon as it is chosen', async ({
    app,
    page,
  }) => {
    await page.goto(`${app.url}settings`);
    await expect(page.getByRole('heading', { name: 'Langue' })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
    await page.getByRole('radio', { name: 'English' }).check({ force: true });
    await expect(page.getByRole('heading', { name: 'Language' })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  });

  test('only the words of its language are fetched', async ({ app, page }) => {
    await page.goto(`${app.url}settings`);
    await expect(page.getByRole('heading', { name: 'Langue' })).toBeVisible();
    const fetched = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name),
    );
    expect(fetched.filter((url) => /\/fr-/.test(url))).toHaveLength(1);
    expect(fetched.filter((url) => /\/en-/.test(url))).toHaveLength(0);
  });
});
