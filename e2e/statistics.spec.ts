import { expect, test } from './app.ts';
import { expectNoFault } from './axe.ts';
import { allIsKept, BUS, openBus } from './marking.ts';
import { linkTo } from './reading.ts';

test('minutes count while something is done, are told by day, source and language, and can be stopped and deleted', async ({
  app,
  page,
}) => {
  await page.clock.install();
  await openBus(page, app);
  for (let times = 0; times < 6; times++) {
    await page.mouse.wheel(0, times % 2 ? -200 : 200);
    await page.mouse.move(200 + times, 300);
    await page.clock.runFor(30_000);
  }
  await page.clock.runFor(600_000); // the page stays open, nobody is there
  await allIsKept(page);
  await page.goto(`${app.url}statistics`);
  const total = page.getByText(/^[34]\smin$/);
  await expect(total.first()).toBeVisible();
  await page.getByText('As a table').click();
  await expect(
    page.getByRole('table', { name: 'Minutes a day' }).getByRole('row', { name: /[34]\smin 1$/ }),
  ).toBeVisible();
  await expect(page.getByRole('table', { name: 'By language' })).toContainText('English');
  await expectNoFault(page, 'statistics');

  await page.getByRole('radio', { name: 'Off' }).check({ force: true });
  await page.getByRole('button', { name: 'Delete the statistics' }).click();
  await expect(page.getByText('Nothing has been read yet.')).toBeVisible();
  await page.getByRole('link', { name: 'Library' }).click();
  await linkTo(page, BUS).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(BUS.title);
  await page.mouse.wheel(0, 200);
  await page.clock.runFor(120_000);
  await allIsKept(page);
  await page.goto(`${app.url}statistics`);
  await expect(page.getByText('Nothing has been read yet.')).toBeVisible();
});
