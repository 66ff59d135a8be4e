import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { allIsKept, BUS, openBus } from './marking.ts';
import { expectToRead } from './reading.ts';

test.describe('before any script', () => {
  test.use({ javaScriptEnabled: false });

  test('an article’s page shows its text, and the library’s its articles', async ({
    app,
    page,
  }) => {
    for (const article of app.articles) {
      await page.goto(app.addressOf(article));
      await expectToRead(page, article);
    }
    await page.goto(app.url);
    await page.getByRole('link', { name: BUS.title }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(BUS.title);
  });
});

for (const [what, name, words] of [
  ['an article', BUS.title, 'article > p'],
  ['the library', 'Library', 'main h3'],
] as const)
  test(`the app takes over ${what} without moving anything`, async ({ app, page }) => {
    const article = app.articles.find(({ title }) => title === name);
    await page.addInitScript(watchWords, words);
    await holdAppBack(page);
    await page.goto(article ? app.addressOf(article) : app.url);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    await expectNothingMoved(page, words);
  });

test.describe('on a phone', () => {
  // A px of the page is no whole number of the screen's: letters show it where they come to lie a fraction of one elsewhere.
  test.use({ viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true });

  test('no title grows by a hair when the app takes over the library', async ({ app, page }) => {
    await page.addInitScript(watchWords, 'main h3');
    await holdAppBack(page);
    await page.goto(app.url);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Library');
    expect(await page.evaluate(largestNow)).toBeUndefined();
  });
});

test('who comes back finds the article in their own look, before the app is there', async ({
  app,
  page,
}) => {
  await openBus(page, app);
  await page.getByRole('button', { name: 'Reading settings' }).click();
  await page.getByRole('radio', { name: 'Night' }).check({ force: true });
  // A face that is there at once, however slow the machine.
  await page.getByRole('radio', { name: 'System serif' }).check({ force: true });
  await page.getByRole('button', { name: 'Larger text' }).click();
  await page.keyboard.press('Escape');
  await isDrawnAhead(page, /night.*"110"/);
  await allIsKept(page);
  await page.addInitScript(watchWords, 'article > p');
  await page.reload();
  expect(await page.evaluate(() => Reflect.get(window, 'first'))).toEqual({
    theme: 'night',
    textSize: '110',
    buttons: 0,
  });
  await expectNothingMoved(page, 'article > p');
});

test('who comes back in the middle finds the same line, before the app is there', async ({
  app,
  page,
}) => {
  const [article] = [...app.articles].sort((a, b) => b.words - a.words);
  if (!article) throw new Error('The library is empty.');
  await page.goto(app.addressOf(article));
  await page.getByRole('button', { name: 'Reading settings' }).click();
  await page.getByRole('radio', { name: 'System serif' }).check({ force: true });
  await page.keyboard.press('Escape');
  await page.mouse.wheel(0, 4000);
  await expect(page.getByText(/^\d\d\s% · \d+\smin left$/)).toBeVisible();
  await isDrawnAhead(page, /serif/, 'data-down');
  await allIsKept(page);
  await page.addInitScript(watchWords, 'article > p');
  await page.reload();
  expect(await page.evaluate(() => Reflect.get(window, 'first').buttons)).toBe(0);
  await expectInPlace(page, 'article > p');
});

/** Nothing of the app comes before its words were seen. */
async function holdAppBack(page: Page): Promise<void> {
  await page.route(/\.js$/, async (route) => {
    await page.waitForFunction(() => 'tops' in window);
    await route.continue();
  });
}

/** The service worker will show how the article begins, in this look. */
async function isDrawnAhead(page: Page, look: RegExp, holding = ''): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(async (holding) => {
        const address = location.pathname.replace(/\/$/, '');
        const [drawn, look] = await Promise.all([
          caches.match(address),
          caches.match('/drawn-look'),
        ]);
        const isThere = (await drawn?.text())?.includes(holding) ?? false;
        return navigator.serviceWorker.controller && isThere ? look?.text() : null;
      }, holding),
    )
    .toMatch(look);
}

/** The words that were seen first stand where they stood, and nothing of the screen has moved meanwhile. */
async function expectNothingMoved(page: Page, words: string): Promise<void> {
  expect(await page.evaluate(() => Reflect.get(window, 'shifts'))).toEqual([]);
  await expectInPlace(page, words);
}

async function expectInPlace(page: Page, words: string): Promise<void> {
  const { before, after } = await page.evaluate((words) => {
    const [before, texts] = ['tops', 'texts'].map((name) => Reflect.get(window, name));
    const all = [...document.querySelectorAll(words)];
    const topNow = (text: string) =>
      all.find(({ textContent }) => textContent === text)?.getBoundingClientRect().top;
    return { before, after: texts.map(topNow) };
  }, words);
  before.forEach((top: number, index: number) => {
    expect(after[index]).toBeCloseTo(top, 0);
  });
}

/** Run in the page: the element of the largest text so far, once the app’s first frames are out; none where that was drawn before it. */
async function largestNow(): Promise<string | undefined> {
  for (let frame = 0; frame < 3; frame++) await new Promise((done) => requestAnimationFrame(done));
  const { element } = Reflect.get(window, 'largest');
  return element?.outerHTML;
}

/**
 * Run in the page: writes down where its first words stand, what moves without having been asked to, and which was painted last
 * as the largest text so far: of what the app has replaced, the browser gives no element.
 */
function watchWords(words: string): void {
  const shifts: number[] = [];
  Object.assign(window, { shifts });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) shifts.push(Reflect.get(entry, 'value'));
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    Object.assign(window, { largest: list.getEntries().at(-1) });
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  const beginning = new MutationObserver(() => {
    if (!document.querySelector(words)) return;
    beginning.disconnect();
    const { theme, textSize } = document.documentElement.dataset;
    const buttons = document.querySelectorAll('button').length; // the app's alone
    Object.assign(window, { first: { theme, textSize, buttons } });
  });
  beginning.observe(document, { childList: true, subtree: true });
  const look = () => {
    const there = [...document.querySelectorAll(words)].slice(0, 5);
    if (there.length < 3) return void requestAnimationFrame(look);
    const tops = there.map((one) => one.getBoundingClientRect().top);
    const texts = there.map(({ textContent }) => textContent);
    requestAnimationFrame(() => Object.assign(window, { tops, texts }));
  };
  requestAnimationFrame(look);
}
