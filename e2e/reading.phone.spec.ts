import { expect, test } from './app.ts';
import { BUS, card, drawnIn } from './marking.ts';
import { linkTo, openLibrary } from './reading.ts';

test('on a phone: open, mark by finger, note, and nothing is wider than the screen', async ({
  app,
  page,
}) => {
  const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
  await openLibrary(page, app);
  expect(await fits()).toBe(true);
  await linkTo(page, BUS).tap();
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await fits()).toBe(true);

  // A long press selects a word; the system's own selection is stood in for by setting it.
  const words = page.getByText(BUS.first);
  await words.scrollIntoViewIfNeeded();
  await words.evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text; node; node = walker.nextNode() as Text) {
      const at = node.data.indexOf(wanted);
      if (at >= 0) getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
    }
  }, BUS.first);
  const toolbar = page.getByRole('toolbar', { name: 'Selection' });
  await expect(toolbar).toBeVisible();
  const box = await toolbar.boundingBox();
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeGreaterThan(840);
  await page.getByRole('button', { name: 'Note', exact: true }).tap();
  await card(page).getByRole('textbox', { name: 'Note' }).fill('By finger');
  await card(page).getByRole('button', { name: 'Done' }).tap();
  await expect(card(page).getByText('By finger')).toBeVisible();
  expect(await drawnIn(page, 'saffron')).toEqual([BUS.first]);
  await page.getByRole('button', { name: 'Close', exact: true }).tap();
  await page.goto(`${app.url}notebook`);
  await expect(page.getByText('By finger')).toBeVisible();
  expect(await fits()).toBe(true);
});
