import type { Locator, Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { bringIn, longArticle } from './longArticle.ts';
import { allIsKept, drawnIn } from './marking.ts';
import { linkTo } from './reading.ts';

const TITLE = 'The long way round all the lakes';
/** Some 20,000 words: more than is set at once. */
const CHAPTERS = 50;

function paragraph(page: Page, number: number): Locator {
  return page.getByText(new RegExp(`^Paragraph ${number} begins here`));
}

/** px of the window. */
async function topOf(target: Locator): Promise<number> {
  return target.evaluate((element) => element.getBoundingClientRect().top);
}

/** Goes to words by finding them. */
async function find(page: Page, words: string): Promise<void> {
  await page.keyboard.press('/');
  const field = page.getByRole('searchbox', { name: 'Find in this article' });
  await field.fill(words);
  await expect(page.getByText('1 of 1', { exact: true })).toBeVisible();
  await field.press('Escape');
  await expect(field).toBeHidden();
}

test('far down in a long text words are found, and the line that was left stands where it stood', async ({
  app,
  page,
}) => {
  await bringIn(page, app, TITLE, longArticle(TITLE, CHAPTERS));
  await find(page, '"Paragraph 200 begins"');
  await expect(paragraph(page, 200)).toBeInViewport();
  await page.mouse.wheel(0, 400);
  await expect(page.getByText(/^6\d\s% · \d+\smin left$/)).toBeVisible();
  await page.getByRole('link', { name: 'Library' }).click();
  await expect(page.getByRole('list', { name: 'Continue reading' })).toContainText(TITLE);
  await allIsKept(page);

  await linkTo(page, { title: TITLE }).click();
  await expect(page.getByText(/^6\d\s% · \d+\smin left$/)).toBeVisible();
  const next = paragraph(page, 202);
  await expect(next).toBeInViewport();
  // Nothing that is set above later moves it: the same place, there and back again.
  const top = await topOf(next);
  await page.keyboard.press('c');
  await page.getByRole('button', { name: 'Chapter 49' }).click();
  await expect(page.getByRole('heading', { name: 'Chapter 49' })).toBeInViewport();
  await page.keyboard.press('<');
  await expect.poll(async () => Math.abs((await topOf(next)) - top)).toBeLessThanOrEqual(1);
});

test('a selection over what is set apart is marked as one', async ({ app, page }) => {
  await bringIn(page, app, TITLE, longArticle(TITLE, CHAPTERS));
  await find(page, '"Paragraph 100 begins"');
  await page.keyboard.press('j');
  await expect(page.getByRole('toolbar', { name: 'Selection' })).toBeVisible();
  await page.keyboard.press('v');
  for (let more = 0; more < 14; more++) await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('2');
  await expect.poll(async () => (await drawnIn(page, 'sage')).length).toBeGreaterThan(2);
  await find(page, '"Paragraph 110 begins"');
  await expect
    .poll(async () =>
      (await drawnIn(page, 'sage')).some((words) => words.startsWith('Paragraph 110')),
    )
    .toBe(true);
});
