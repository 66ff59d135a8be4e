import type { Locator, Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { bringIn, longArticle } from './longArticle.ts';
import { allIsKept } from './marking.ts';

const TITLE = 'The slow road';

/** The minutes that are told there. */
async function minutesIn(place: Locator): Promise<number> {
  const [, minutes] = /(\d+)\smin/.exec((await place.textContent()) ?? '') ?? [];
  return Number(minutes);
}

/** Goes on through the text, and rests for two minutes at each stop. */
async function readSlowly(page: Page): Promise<void> {
  await page.mouse.move(640, 400);
  for (let stop = 0; stop < 6; stop++) {
    const before = await page.evaluate(() => window.scrollY);
    await page.mouse.wheel(0, 500);
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(before + 400);
    await page.clock.runFor(120_000);
  }
}

test('who reads slowly is told so many minutes, in the article and in the library', async ({
  app,
  page,
}) => {
  await page.clock.install();
  await bringIn(page, app, TITLE, longArticle(TITLE, 4));
  const facts = page.getByRole('article').getByText(/^\d+\smin$/);
  const usual = await minutesIn(facts);
  await readSlowly(page);
  await expect.poll(() => minutesIn(facts)).toBeGreaterThan(usual);
  await allIsKept(page);
  const own = await minutesIn(facts);
  await page.getByRole('link', { name: 'Library' }).click();
  const row = page.getByRole('listitem').filter({ hasText: TITLE }).first();
  await expect(row).toContainText(`${own} min`);
});
