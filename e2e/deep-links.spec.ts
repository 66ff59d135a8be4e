import { expect, test } from './app.ts';
import { expectToRead } from './reading.ts';

test('an address that was passed on opens its article at once', async ({ app, page }) => {
  const article = app.articles.at(-1);
  if (!article) throw new Error('The library is empty.');
  await page.goto(app.addressOf(article));
  await expectToRead(page, article);
});

test.describe('before any script', () => {
  test.use({ javaScriptEnabled: false });

  test('plain static hosting answers every address of the app', async ({ app, page }) => {
    for (const article of app.articles) {
      const answer = await page.goto(`${app.addressOf(article)}/`);
      expect(answer?.status()).toBe(200);
      await expect(page).toHaveTitle(article.title);
    }
    for (const screen of [
      'notebook',
      'settings',
      'bring-in',
      'import-annotations',
      'note-template',
    ]) {
      expect((await page.goto(`${app.url}${screen}/`))?.status()).toBe(200);
      await expect(page).toHaveTitle('Lutrin');
    }
  });
});
