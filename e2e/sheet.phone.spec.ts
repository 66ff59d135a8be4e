import { expect, test } from './app.ts';
import { BUS, card } from './marking.ts';
import { linkTo, openLibrary } from './reading.ts';

test('the sheet does not cover its passage, grows when asked, and is dragged away', async ({
  app,
  page,
}) => {
  await openLibrary(page, app);
  await linkTo(page, BUS).tap();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(BUS.title);
  // The last passage in view is the one that a sheet at the bottom would cover.
  const paragraph = page.getByText(BUS.other).first();
  await paragraph.evaluate((element) => element.scrollIntoView({ block: 'end' }));
  await paragraph.evaluate((element) => getSelection()?.selectAllChildren(element));
  await page.getByRole('button', { name: 'Highlight in sage' }).tap();
  await page.getByRole('button', { name: 'Highlights: 1' }).tap();
  await page.getByRole('complementary').getByRole('button', { name: BUS.other }).tap();
  await expect(card(page)).toBeVisible();
  await card(page).getByRole('button', { name: 'Add a note' }).tap();
  await page.keyboard.type('On the sheet');
  await card(page).getByRole('button', { name: 'Make larger' }).tap();
  await expect(card(page).getByRole('button', { name: 'Make smaller' })).toBeVisible();
  await card(page).getByRole('button', { name: 'Make smaller' }).tap();
  await card(page).getByRole('button', { name: 'Done' }).tap();
  await expect(async () => {
    const passage = await paragraph.boundingBox();
    const sheet = await card(page).boundingBox();
    expect(passage && sheet && passage.y + passage.height <= sheet.y).toBe(true);
  }).toPass();

  const grip = await card(page).getByRole('button', { name: 'Make larger' }).boundingBox();
  if (!grip) throw new Error('No grip');
  await page.mouse.move(grip.x + grip.width / 2, grip.y + 10);
  await page.mouse.down();
  await page.mouse.move(grip.x + grip.width / 2, grip.y + 90, { steps: 4 });
  await page.mouse.up();
  await expect(card(page)).toBeHidden();
});
