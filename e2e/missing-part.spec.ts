import type { Article } from '../src/core/article/article.ts';
import { expect, test } from './app.ts';
import { BUS, card, clickWords, drawnIn, openBus, selectWords } from './marking.ts';
import { expectToRead, linkTo, openLibrary } from './reading.ts';

// As on a first visit, or where the browser keeps no app: parts come from the server alone.
test.use({ serviceWorkers: 'block' });

test('a part of the app that is gone brings one reload, then a plain word, never a loop', async ({
  app,
  page,
  troubles,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await openLibrary(page, app);
  const there = new Set(asked);
  await page.route(/\.js$/, (route, request) =>
    there.has(request.url()) ? route.continue() : route.fulfill({ status: 404 }),
  );
  let reloads = 0;
  page.on('load', () => reloads++);

  const notebook = page.getByRole('link', { name: 'Notebook', exact: true });
  await notebook.click();
  await expect.poll(() => reloads).toBe(1);
  await expect(linkTo(page, app.articles[0] as Article)).toBeVisible();
  await notebook.click();
  await expect(page.getByRole('heading', { name: 'Something went wrong here' })).toBeVisible();
  expect(reloads).toBe(1);

  forgive(troubles);
});

test('what is being typed when a part is found to be gone is there after the reload', async ({
  app,
  page,
  troubles,
}) => {
  await openBus(page, app);
  await selectWords(page, BUS.first);
  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused();
  await page.keyboard.type('Half a tho');
  let gone = true;
  page.on('request', (request) => {
    if (request.isNavigationRequest()) gone = false;
  });
  await page.route(/\.js$/, (route) => (gone ? route.fulfill({ status: 404 }) : route.continue()));
  let reloads = 0;
  page.on('load', () => reloads++);
  await page.keyboard.type('*'); // what tells of Markdown is shown by a part of its own
  await expect.poll(() => reloads).toBe(1);
  await expect.poll(() => drawnIn(page, 'saffron')).toEqual([BUS.first]);
  await clickWords(page, BUS.first);
  await expect(card(page)).toContainText('Half a tho');
  forgive(troubles);
});

test('whoever leaves the page gets away, though a part of it was broken off on the way', async ({
  app,
  page,
  troubles,
}) => {
  await openLibrary(page, app);
  const article = app.articles[0] as Article;
  const address = app.addressOf(article);
  let tell = () => {};
  const brokenOff = new Promise<void>((resolve) => {
    tell = resolve;
  });
  await page.exposeFunction('brokenOff', tell);
  await page.route(/\.js$/, (route) => route.abort());
  await page.route(address, async (route) => {
    await brokenOff;
    await page.unroute(/\.js$/);
    await route.continue();
  });
  // In the page itself: Playwright would wait for the leaving to be over.
  await page.evaluate((address) => {
    const told = window as unknown as { brokenOff(): void };
    const look = () => document.body.innerText.includes('Something went wrong') && told.brokenOff();
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
    setTimeout(() => {
      location.assign(address);
      document.querySelector<HTMLAnchorElement>('a[href$="/notebook"]')?.click();
    });
  }, address);
  await expectToRead(page, article);
  forgive(troubles);
});

/** What the browser itself says of parts that did not come. */
function forgive(troubles: string[]): void {
  const aboutParts = /status of 404|dynamically imported module|ERR_FAILED/;
  troubles.splice(0, Infinity, ...troubles.filter((trouble) => !aboutParts.test(trouble)));
}
