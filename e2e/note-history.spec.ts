import { expect, test } from './app.ts';
import { expectNoFault } from './axe.ts';
import { allIsKept, BUS, card, clickWords, highlight, openBus } from './marking.ts';

test('a note gives back what it said before, across a reload, and that can be undone', async ({
  app,
  page,
}) => {
  await openBus(page, app);
  await highlight(page, BUS.first, 'saffron');
  for (const text of ['The first thought', 'A second thought']) {
    if (text.startsWith('A')) await page.getByRole('heading', { level: 1 }).click();
    await clickWords(page, BUS.first);
    await card(page)
      .getByRole('button', { name: /Add a note|Edit note/ })
      .click();
    await page.getByRole('textbox', { name: 'Note' }).fill(text);
    await page.getByRole('button', { name: 'Done' }).click();
    await expect(card(page)).toContainText(text);
    await card(page).getByRole('button', { name: 'Close' }).click();
  }
  await allIsKept(page);
  await page.reload();
  await clickWords(page, BUS.first);
  await card(page).getByRole('button', { name: 'Earlier versions' }).click();
  const versions = card(page).getByRole('list', { name: 'Earlier versions' });
  await expect(versions.getByRole('listitem')).toHaveCount(1);
  await expect(versions).toContainText('The first thought');
  await expectNoFault(page, 'earlier versions of a note');
  await versions.getByRole('button', { name: /^Restore/ }).click();
  await expect(card(page)).toContainText('The first thought');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(card(page)).toContainText('A second thought');
});
