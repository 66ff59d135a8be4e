import { expect, test } from './app.ts';
import { expectToRead, linkTo, openLibraryAndKeepAll } from './reading.ts';

test.use({ build: 'sub-path' });

test('under a sub-path the app reads, and asks for nothing outside it', async ({ app, page }) => {
  const outside: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(app.url)) outside.push(request.url());
  });
  await openLibraryAndKeepAll(page, app);
  for (const article of app.articles.slice(0, 2)) {
    await linkTo(page, article).click();
    await expectToRead(page, article);
    expect(page.url()).toContain('/reader/read/');
    await page.goBack();
  }
  expect(outside).toEqual([]);
});

test('under a sub-path a deep link stands with the server gone', async ({ app, context, page }) => {
  await openLibraryAndKeepAll(page, app);
  await page.close();
  await app.close();
  const later = await context.newPage();
  for (const article of app.articles.slice(-2)) {
    await later.goto(app.addressOf(article));
    await expectToRead(later, article);
  }
});

test('under a sub-path the app installs from there', async ({ app, page, request }) => {
  await page.goto(app.url);
  const link = await page.locator('link[rel=manifest]').getAttribute('href');
  const address = new URL(link ?? '', app.url);
  const manifest = await (await request.get(address.href)).json();
  expect(new URL(manifest.start_url, address).href).toBe(app.url);
  expect(new URL(manifest.scope, address).href).toBe(app.url);
  for (const { src, sizes } of manifest.icons) {
    const icon = await request.get(new URL(src, address).href);
    expect(icon.ok(), `${src} ${sizes}`).toBe(true);
  }
});
