import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { bringIn, longArticle } from './longArticle.ts';
import { setFlow, shownPage } from './pages.ts';

const TITLE = 'The long way round the lake';

/** One finger goes from one point to another, and is lifted. */
async function swipe(page: Page, from: number, to: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: x === undefined ? [] : [{ x, y: 420 }],
    });
  await touch('touchStart', from);
  await touch('touchMove', (from + to) / 2);
  await touch('touchMove', to);
  await touch('touchEnd');
}

test('on a phone pages are turned by taps on the edges and by swipes; the middle is for the text', async ({
  app,
  page,
}) => {
  await bringIn(page, app, TITLE, longArticle(TITLE, 4));
  await setFlow(page, 'Pages');
  await expect.poll(() => shownPage(page)).toBe(1);
  await page.touchscreen.tap(380, 400);
  await expect.poll(() => shownPage(page)).toBe(2);
  await swipe(page, 300, 80);
  await expect.poll(() => shownPage(page)).toBe(3);
  await page.touchscreen.tap(200, 500);
  await swipe(page, 80, 300);
  await expect.poll(() => shownPage(page)).toBe(2);
  await expect(async () => {
    await page.touchscreen.tap(10, 400); // so soon after a swipe Chromium may take no tap
    expect(await shownPage(page)).toBe(1);
  }).toPass();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});
