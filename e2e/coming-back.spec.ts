import type { Page } from '@playwright/test';
import type { Article } from '../src/core/article/article.ts';
import { expect, test } from './app.ts';
import { linkTo, openLibrary, scrollToEnd } from './reading.ts';

/** The page stands deep in the article again, with its faces. */
async function isBack(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(1500);
  await page.evaluate(() => document.fonts.ready);
}

/** The line that stands first below the bar. */
function lineInView(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.caretPositionFromPoint(innerWidth / 2, 90);
    return at?.offsetNode.textContent?.slice(Math.max(0, at.offset - 20), at.offset + 20) ?? '';
  });
}

function longestOf(articles: readonly Article[]): Article {
  return [...articles].sort((a, b) => b.words - a.words)[0] as Article;
}

test('who stopped in the middle comes back to the same line, the next day too', async ({
  app,
  openBrowser,
}) => {
  const article = longestOf(app.articles);
  const today = await openBrowser();
  const page = await today.newPage();
  await openLibrary(page, app);
  await linkTo(page, article).click();
  const headline = { level: 1, name: article.title } as const;
  await expect(page.getByRole('heading', headline)).toBeVisible();
  // Past the related lines, which stand in the middle of the text and are drawn at its end.
  await page.mouse.wheel(0, 4000);
  await expect(page.getByText(/^\d\d\s% · \d+\smin left$/)).toBeVisible();
  await page.getByRole('link', { name: 'Library' }).click();
  await expect(page.getByRole('list', { name: 'Continue reading' })).toContainText(article.title);
  await linkTo(page, article).click();
  await expect(page.getByRole('heading', headline)).toBeAttached();
  await isBack(page);
  const line = await lineInView(page);
  await today.close();

  const tomorrow = await openBrowser();
  const again = await tomorrow.newPage();
  await again.goto(app.addressOf(article));
  await expect(again.getByRole('heading', headline)).toBeAttached();
  await isBack(again);
  await expect.poll(() => lineInView(again)).toBe(line);
});

/** The first paragraph that begins below the bar, and how far below the window's top it does. */
function paragraphInView(page: Page): Promise<{ words: string; top: number }> {
  return page.evaluate(() => {
    const paragraphs = [...document.querySelectorAll('article p')];
    const first = paragraphs.find((paragraph) => paragraph.getBoundingClientRect().top >= 72);
    return {
      words: first?.textContent?.slice(0, 40) ?? '',
      top: first?.getBoundingClientRect().top ?? 0,
    };
  });
}

test('the paragraph being read stays when the text grows', async ({ app, page }) => {
  await page.goto(app.addressOf(longestOf(app.articles)));
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.evaluate(() => document.fonts.ready);
  await page.mouse.wheel(0, 1800);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(1700);
  await expect(page.getByText(/^\d\d\s% · \d+\smin left$/)).toBeVisible();
  const before = await paragraphInView(page);
  await page.getByRole('button', { name: 'Reading settings' }).click();
  await page.getByRole('button', { name: 'Larger text' }).click();
  await page.keyboard.press('Escape');
  const distance = () =>
    page.getByText(before.words).evaluate((element, top) => {
      return Math.abs(element.getBoundingClientRect().top - top);
    }, before.top);
  // The lines between the top and the paragraph have grown too: by less than a screen's fifth.
  await expect.poll(distance).toBeLessThan(160);
});

test('reading to the end finishes the article; a word of the reader’s finishes or reopens it', async ({
  app,
  page,
}) => {
  const article = longestOf(app.articles);
  await page.goto(app.addressOf(article));
  await page.getByRole('heading', { level: 1, name: article.title }).waitFor();
  await scrollToEnd(page);
  await page.getByRole('link', { name: 'Library' }).click();
  await page.getByRole('button', { name: /^Finished \d/ }).click();
  await expect(linkTo(page, article)).toBeVisible();
  await page.getByRole('listitem').filter({ hasText: article.title }).hover();
  await page.getByRole('button', { name: `Not finished: ${article.title}` }).click();
  await expect(linkTo(page, article)).toBeHidden();
});

test('a screen that is opened by its address begins at its top', async ({ app, page }) => {
  await page.goto(app.addressOf(longestOf(app.articles)));
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.mouse.wheel(0, 1800);
  await expect(page.getByText(/^\d\d\s% · \d+\smin left$/)).toBeVisible();
  await page.goto(`${app.url}settings`);
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeInViewport();
});
