import { expect, test } from './app.ts';
import { expectToRead } from './reading.ts';

test('an address that was passed on opens its article at once', async ({ app, page }) => {
  const article = app.articles.at(-1);
  if (!article) throw new Error('The library is empty.');
  await page.goto(app.addressOf(article));
  await expectToRead(page, article);
});

test('plain static hosting answers every address of the app with its own page', async ({
  app,
  request,
}) => {
  for (const { id, title } of app.articles) {
    const page = await request.get(`${app.url}read/${id}/`);
    expect(page.ok()).toBe(true);
    expect((await page.text()).replaceAll('&amp;', '&')).toContain(`<title>${title}</title>`);
  }
  for (const screen of ['notebook', 'settings', 'bring-in']) {
    expect((await request.get(`${app.url}${screen}/`)).ok()).toBe(true);
  }
});
