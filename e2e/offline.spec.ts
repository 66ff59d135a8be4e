import type { Article } from '../src/core/article/article.ts';
import { expect, test } from './app.ts';
import { expectToRead, linkTo, openLibraryAndKeepAll } from './reading.ts';

test('every article stands with the server gone, by its address, never opened before', async ({
  app,
  context,
  page,
}) => {
  await openLibraryAndKeepAll(page, app);
  await page.close();
  await app.close();
  const later = await context.newPage();
  for (const article of app.articles) {
    await later.goto(app.addressOf(article));
    await expectToRead(later, article);
  }
});

test('the browser starts cold on the train and the library is there', async ({
  app,
  openBrowser,
}) => {
  const atHome = await openBrowser();
  await openLibraryAndKeepAll(await atHome.newPage(), app);
  await atHome.close();
  await app.close();
  const onTheTrain = await openBrowser();
  const page = await onTheTrain.newPage();
  await page.goto(app.url);
  for (const article of app.articles) await expect(linkTo(page, article)).toBeVisible();
});

test('notebook and settings open with the server gone', async ({ app, context, page }) => {
  await openLibraryAndKeepAll(page, app);
  await page.close();
  await app.close();
  const later = await context.newPage();
  for (const screen of ['notebook', 'settings']) {
    await later.goto(app.url + screen);
    await expect(later.getByRole('main')).toBeVisible();
  }
});

test('a file beside the app is never answered with the app', async ({ app, page }) => {
  await openLibraryAndKeepAll(page, app);
  const robots = await page.goto(`${app.url}robots.txt`);
  expect(await robots?.text()).toContain('User-agent');
  const catalog = await page.goto(`${app.url}library/catalog.json`);
  expect(catalog?.headers()['content-type']).toContain('json');
});

test('who came by an article’s address alone reads it on with the server gone', async ({
  app,
  page,
}) => {
  const article = app.articles[0] as Article;
  await page.goto(app.addressOf(article));
  await expectToRead(page, article);
  const kept = () =>
    page.evaluate(async (hash) => {
      const caught = await caches.match(new URL(`library/revisions/${hash}.json`, location.origin));
      return caught !== undefined && navigator.serviceWorker.controller !== null;
    }, article.revision);
  await expect.poll(kept).toBe(true);
  await app.close();
  await page.reload();
  await expectToRead(page, article);
});
