import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { expectNoFault } from './axe.ts';
import { bringIn, longArticle } from './longArticle.ts';
import { allIsKept } from './marking.ts';
import { linkTo, scrollToEnd } from './reading.ts';

const TITLE = 'The long way round the lake';

/** The heading stands in the window. */
function expectInView(page: Page, chapter: number) {
  const heading = page.getByRole('heading', { level: 2, name: `Chapter ${chapter}` });
  return expect(heading).toBeInViewport();
}

test('contents lead to a heading and mark the one being read; the places left are found again', async ({
  app,
  page,
}) => {
  await bringIn(page, app, TITLE, longArticle(TITLE, 8));
  await page.keyboard.press('c');
  const contents = page.getByRole('navigation', { name: 'Contents' });
  await expect(contents.getByRole('button', { name: /^Chapter/ })).toHaveCount(8);
  await contents.getByRole('button', { name: 'Chapter 4' }).click();
  await expectInView(page, 4);
  const here = contents.locator('[aria-current="location"]');
  await expect(here).toHaveText('Chapter 4');
  await contents.getByRole('button', { name: 'Chapter 7' }).press('Enter');
  await expectInView(page, 7);
  await expect(here).toHaveText('Chapter 7');
  await expect(page.getByRole('button', { name: /^Return to \d+\s%$/ })).toBeVisible();
  await expectNoFault(page, 'reader, with its contents and a way back');

  await page.keyboard.press('<');
  await expectInView(page, 4);
  await expect(here).toHaveText('Chapter 4');
  await page.keyboard.press('>');
  await expectInView(page, 7);
  await page.getByRole('button', { name: 'Back to the last place' }).click();
  await expectInView(page, 4);
  await page.keyboard.press('Escape');
  await expect(contents).toBeHidden();
});

test('the way back leads to the article before, to the place that was left in it', async ({
  app,
  page,
}) => {
  await bringIn(page, app, TITLE, longArticle(TITLE, 8));
  await page.keyboard.press('c');
  await page.getByRole('button', { name: 'Chapter 6' }).click();
  await expectInView(page, 6);
  await page.mouse.wheel(0, 1800);
  await expect(page.getByRole('button', { name: /^Return to/ })).toBeHidden();
  await allIsKept(page);
  const first = page.locator('article > p').filter({ hasText: /^Paragraph 39 / });
  await expect(first).toBeVisible();
  await page.getByRole('link', { name: 'Library' }).click();
  await linkTo(page, { title: 'The library bus that will not hurry' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('library bus');
  await page.keyboard.press('<');
  await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeAttached();
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(2000);
  await page.keyboard.press('>');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('library bus');
});

test('at the end the article is noticed as finished, and one is suggested after it', async ({
  app,
  page,
}) => {
  await bringIn(page, app, TITLE, longArticle(TITLE, 2));
  await scrollToEnd(page);
  await expect(page.getByText('You have finished this article.')).toBeVisible();
  const next = page.getByText('Next in the library').locator('..').getByRole('link');
  const title = (await next.textContent()) ?? '';
  await next.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
});
