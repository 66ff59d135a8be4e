import { expect, test } from './app.ts';
import { allIsKept, BUS, card, clickWords, drawnIn, highlight, openBus } from './marking.ts';

test('two tabs see each other’s highlights, and both are kept', async ({ app, context, page }) => {
  await openBus(page, app);
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

test('a note that two tabs write at once keeps the words of both', async ({
  app,
  context,
  page,
}) => {
  await openBus(page, app);
  await highlight(page, BUS.first, 'saffron');
  const other = await context.newPage();
  await other.goto(page.url());
  for (const tab of [page, other]) {
    await tab.bringToFront();
    await clickWords(tab, BUS.first);
    await card(tab).getByRole('button', { name: 'Add a note' }).click();
  }
  await other.getByRole('textbox', { name: 'Note' }).fill('From the second tab');
  await expect(card(other).getByText('Saved', { exact: true })).toBeVisible();
  const first = page.getByRole('textbox', { name: 'Note' });
  await page.bringToFront();
  await expect(first).toHaveValue('From the second tab');
  await first.press('End');
  await first.pressSequentially(', and from the first');
  await expect(card(page).getByText('Saved', { exact: true })).toBeVisible();
  await other.reload();
  await clickWords(other, BUS.first);
  await expect(card(other)).toContainText('From the second tab, and from the first');
});

test('what is typed without a rest is kept as it is typed', async ({ app, context, page }) => {
  await openBus(page, app);
  await highlight(page, BUS.first, 'saffron');
  const other = await context.newPage();
  await other.goto(page.url());
  for (const tab of [other, page]) {
    await tab.bringToFront();
    await clickWords(tab, BUS.first);
  }
  await card(page).getByRole('button', { name: 'Add a note' }).click();
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused();
  let isSeen = false;
  const seen = expect(card(other))
    .toContainText('On and on')
    .finally(() => {
      isSeen = true;
    });
  await page.keyboard.type('On and on');
  while (!isSeen) await page.keyboard.type(' and on', { delay: 30 });
  await seen;
});
