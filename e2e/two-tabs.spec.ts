import { expect, test } from './app.ts';
import { allIsKept, BUS, drawnIn, highlight } from './marking.ts';
import { linkTo, openLibrary } from './reading.ts';

test('two tabs see each other’s highlights, and both are kept', async ({ app, context, page }) => {
  await openLibrary(page, app);
  await linkTo(page, BUS).click();
  await page.getByRole('heading', { level: 1, name: BUS.title }).waitFor();
  const other = await context.newPage();
  await other.goto(page.url());
  await other.getByRole('heading', { level: 1 }).waitFor();

  await page.bringToFront();
  await highlight(page, BUS.first, 'saffron');
  await expect.poll(() => drawnIn(other, 'saffron')).toEqual([BUS.first]);
  await other.bringToFront();
  await highlight(other, BUS.other, 'sky');
  await expect.poll(() => drawnIn(page, 'sky')).toEqual([BUS.other]);

  await allIsKept(other);
  await page.close();
  await other.reload();
  await expect.poll(() => drawnIn(other, 'saffron')).toEqual([BUS.first]);
  await expect.poll(() => drawnIn(other, 'sky')).toEqual([BUS.other]);
});
