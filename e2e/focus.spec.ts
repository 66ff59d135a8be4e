import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { expectNoFault } from './axe.ts';
import { bringIn, longArticle } from './longArticle.ts';
import { setFlow, shownPage } from './pages.ts';
import { scrollToEnd } from './reading.ts';

const TITLE = 'The long way round the lake';

function scrolled(page: Page): Promise<number> {
  return page.evaluate(() => scrollY);
}

function told(page: Page, words: string | RegExp) {
  return expect(page.getByRole('status').filter({ hasText: words })).toBeAttached();
}

test('the focus goes down line by line or paragraph by paragraph, and keeps the line in the upper part of the window', async ({
  app,
  page,
}) => {
  await bringIn(page, app, TITLE, longArticle(TITLE, 3));
  await page.keyboard.press('r');
  await told(page, 'Focus on a line.');
  for (let line = 0; line < 24; line++) await page.keyboard.press('ArrowDown');
  await expect.poll(() => scrolled(page)).toBeGreaterThan(200);
  const down = await scrolled(page);
  for (let line = 0; line < 24; line++) await page.keyboard.press('ArrowUp');
  await expect.poll(() => scrolled(page)).toBeLessThan(down);

  await page.keyboard.press('r');
  await told(page, 'Focus on a paragraph.');
  await expectNoFault(page, 'reader, with its focus on a paragraph');
  await expect(async () => {
    await page.keyboard.press('ArrowDown');
    await expect(page.getByText(/^Paragraph 9 begins/)).toBeInViewport({ timeout: 1000 });
  }).toPass();
  await page.keyboard.press('r');
  await told(page, 'No focus.');
  const still = await scrolled(page);
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => scrolled(page)).toBeGreaterThan(still); // the browser's own scrolling
});

test('on pages the focus turns them', async ({ app, page }) => {
  await bringIn(page, app, TITLE, longArticle(TITLE, 3));
  await setFlow(page, 'Pages');
  await page.keyboard.press('r');
  await page.keyboard.press('r');
  await told(page, 'Focus on a paragraph.');
  for (let paragraph = 0; paragraph < 9; paragraph++) await page.keyboard.press('ArrowDown');
  await expect.poll(() => shownPage(page)).toBeGreaterThan(1);
});

test('the text scrolls by itself, faster when asked, until a key, the wheel or a press stops it', async ({
  app,
  page,
}) => {
  await bringIn(page, app, TITLE, longArticle(TITLE, 3));
  for (const stop of [
    () => page.keyboard.press('j'),
    () => page.mouse.wheel(0, 30),
    () => page.mouse.click(640, 300),
  ]) {
    await page.keyboard.press('s');
    await told(page, /^The text scrolls by itself, \d+ words a minute/);
    const begun = await scrolled(page);
    await expect.poll(() => scrolled(page)).toBeGreaterThan(begun);
    await page.getByRole('button', { name: 'Faster' }).click();
    await expect(page.getByRole('button', { name: 'Stop', exact: true })).toBeVisible();
    await stop();
    await told(page, 'The text stands still.');
    await expect(page.getByRole('button', { name: 'Stop', exact: true })).toBeHidden();
  }
  expect(await page.evaluate(() => String(getSelection()))).toBe(''); // j has stopped it, and nothing else
});

test('at the end it says that there is nowhere to scroll to', async ({ app, page }) => {
  await bringIn(page, app, TITLE, longArticle(TITLE, 3));
  await scrollToEnd(page);
  await page.keyboard.press('s');
  await expect(page.getByText('The text ends here: there is nothing to scroll to.')).toBeVisible();
});

test.describe('for who wants no motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('it goes by whole lines', async ({ app, page }) => {
    await bringIn(page, app, TITLE, longArticle(TITLE, 3));
    await page.evaluate(() => document.fonts.ready);
    await page.keyboard.press('s');
    await told(page, /^The text scrolls by itself/);
    const line = await page.getByRole('article').evaluate((element) => {
      return Number.parseFloat(getComputedStyle(element).lineHeight);
    });
    const before = await scrolled(page);
    await expect.poll(() => scrolled(page)).toBeGreaterThan(before);
    const steps = ((await scrolled(page)) - before) / line;
    expect(Math.abs(steps - Math.round(steps))).toBeLessThan(0.1);
    await expectNoFault(page, 'reader, scrolling by itself');
  });
});
