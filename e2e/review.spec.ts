import { expect, test } from './app.ts';
import { expectNoFault } from './axe.ts';
import { allIsKept, BUS, highlight } from './marking.ts';
import { linkTo, openLibrary } from './reading.ts';

const DAY_MS = 86_400_000;

test('a day later highlights come back: kept, noted, discarded, and not again that day', async ({
  app,
  page,
}) => {
  await page.clock.install();
  await openLibrary(page, app);
  await linkTo(page, BUS).click();
  await highlight(page, BUS.first, 'rose');
  await highlight(page, BUS.other, 'sky');
  await highlight(page, BUS.last, 'sage');
  await allIsKept(page);
  await page.goto(`${app.url}notebook`);
  await page.getByRole('link', { name: 'Review' }).click();
  await expect(page.getByText('Nothing comes back today')).toBeVisible();

  await page.clock.fastForward(DAY_MS);
  await page.goto(`${app.url}review`);
  const card = page.getByRole('article', { name: 'Highlight' });
  await expect(page.getByText('1 of 3')).toBeVisible();
  await expectNoFault(page, 'review');
  await page.keyboard.press('2');
  await expect(page.getByText('2 of 3')).toBeVisible();
  await card.getByRole('button', { name: 'Write a note' }).click();
  await page.keyboard.type('Still true');
  await page.keyboard.press('Enter');
  await expect(card.getByText('Still true')).toBeVisible();
  await card.getByRole('button', { name: 'Discard' }).click();
  await expect(page.getByText('3 of 3')).toBeVisible();
  await card.getByRole('button', { name: 'Had faded' }).click();
  await expect(page.getByText('That was today’s handful')).toBeVisible();
  await page.getByRole('link', { name: 'Go to the library' }).click();
  await linkTo(page, BUS).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(BUS.title);
  await allIsKept(page);
  await page.goto(`${app.url}review`);
  await expect(page.getByText('Nothing comes back today')).toBeVisible();

  await page.clock.fastForward(40 * DAY_MS);
  await page.reload();
  await expect(page.getByText('1 of 2')).toBeVisible();
});
