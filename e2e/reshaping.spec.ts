import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import {
  allIsKept,
  BUS,
  card,
  clickWords,
  drawnIn,
  highlight,
  openBus,
  selectWords,
} from './marking.ts';

test.beforeEach(async ({ app, page }) => {
  await openBus(page, app);
});

const handle = (page: Page, side: 'Start' | 'End') =>
  page.getByRole('slider', { name: `${side} of the highlight` });

async function note(page: Page, words: string, text: string) {
  await selectWords(page, words);
  await page.getByRole('button', { name: 'Note', exact: true }).click();
  await card(page).getByRole('textbox', { name: 'Note' }).fill(text);
  await page.keyboard.press('Enter');
  await expect(card(page).getByText(text)).toBeVisible();
  await page.keyboard.press('Escape');
}

test('the ends of a highlight are dragged with the mouse; its note stays, and undo takes it back', async ({
  page,
}) => {
  await note(page, BUS.first, 'Hope');
  await clickWords(page, BUS.first);
  const end = await handle(page, 'End').boundingBox();
  if (!end) throw new Error('The handle is not on screen');
  const [x, y] = [end.x + end.width / 2, end.y + end.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 20, y);
  await page.mouse.move(x - 38, y);
  await page.mouse.up();
  await expect.poll(async () => (await drawnIn(page, 'saffron'))[0]).not.toBe(BUS.first);
  const [shorter] = await drawnIn(page, 'saffron');
  expect(BUS.first.startsWith(shorter as string)).toBe(true);
  await expect(card(page).getByText('Hope')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => drawnIn(page, 'saffron')).toEqual([BUS.first]);
});

test('a pen marks and drags as a mouse does', async ({ page }) => {
  const cdp = await page.context().newCDPSession(page);
  const pen = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', x: number, y: number) =>
    cdp.send('Input.dispatchMouseEvent', {
      type,
      x,
      y,
      button: 'left',
      buttons: type === 'mouseReleased' ? 0 : 1,
      clickCount: 1,
      pointerType: 'pen',
    });
  const line = page.getByText(BUS.first).first();
  await line.scrollIntoViewIfNeeded();
  const at = await line.boundingBox();
  if (!at) throw new Error('The line is not on screen');
  await pen('mousePressed', at.x + 2, at.y + 12);
  await pen('mouseMoved', at.x + 60, at.y + 12);
  await pen('mouseMoved', at.x + 160, at.y + 12);
  await pen('mouseReleased', at.x + 160, at.y + 12);
  await page.getByRole('button', { name: 'Highlight in rose' }).click();
  await expect.poll(async () => (await drawnIn(page, 'rose')).length).toBe(1);
  const [words = ''] = await drawnIn(page, 'rose');
  await clickWords(page, words);
  const end = await handle(page, 'End').boundingBox();
  if (!end) throw new Error('The handle is not on screen');
  const [x, y] = [end.x + end.width / 2, end.y + end.height / 2];
  await pen('mousePressed', x, y);
  await pen('mouseMoved', x + 30, y);
  await pen('mouseMoved', x + 60, y);
  await pen('mouseReleased', x + 60, y);
  await expect.poll(async () => (await drawnIn(page, 'rose'))[0]).not.toBe(words);
  const [longer = ''] = await drawnIn(page, 'rose');
  expect(longer.startsWith(words)).toBe(true);
});

test('the ends are moved by keyboard, by character and by word, and stay moved', async ({
  page,
}) => {
  await highlight(page, BUS.first, 'sky');
  await clickWords(page, BUS.first);
  await handle(page, 'End').focus();
  await expect(handle(page, 'End')).toHaveAttribute('aria-valuetext', 'hope');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => drawnIn(page, 'sky')).toEqual(['a statement of hop']);
  await page.keyboard.press('Control+ArrowLeft');
  await expect.poll(() => drawnIn(page, 'sky')).toEqual(['a statement of']);
  await expect(handle(page, 'End')).toHaveAttribute('aria-valuetext', 'of');
  await handle(page, 'Start').focus();
  await page.keyboard.press('Control+ArrowRight');
  await expect.poll(() => drawnIn(page, 'sky')).toEqual(['statement of']);
  await allIsKept(page);
  await page.reload();
  await expect.poll(() => drawnIn(page, 'sky')).toEqual(['statement of']);
  for (const words of ['a statement of', 'a statement of hop', BUS.first]) {
    await page.keyboard.press('z');
    await expect.poll(() => drawnIn(page, 'sky')).toEqual([words]);
  }
});

test('overlapping highlights are merged when asked, with both notes, and parted by one undo', async ({
  page,
}) => {
  await note(page, BUS.first, 'First note');
  await note(page, BUS.overlapping, 'Second note');
  await clickWords(page, 'a statement');
  await card(page).getByRole('button', { name: 'More' }).click();
  await page.getByRole('button', { name: /^Merge with/ }).click();
  await expect
    .poll(() => drawnIn(page, 'saffron'))
    .toEqual(['a statement of hope”. The first stop']);
  await expect(card(page)).toContainText('First note');
  await expect(card(page)).toContainText('Second note');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect
    .poll(async () => (await drawnIn(page, 'saffron')).sort())
    .toEqual([BUS.first, BUS.overlapping].sort());
});

test('a highlight is split at the selection in it', async ({ page }) => {
  await highlight(page, BUS.other, 'rose');
  await selectWords(page, 'steady');
  await page.getByRole('button', { name: 'Split the highlight here' }).click();
  await expect
    .poll(() => drawnIn(page, 'rose'))
    .toEqual(['poetry holds', 'steady', 'at one reader per valley']);
  await page.keyboard.press('z');
  await expect.poll(() => drawnIn(page, 'rose')).toEqual([BUS.other]);
});

test('a screen reader hears each step of an end, a merging and a splitting', async ({ page }) => {
  await highlight(page, BUS.first, 'sky');
  await clickWords(page, BUS.first);
  await handle(page, 'End').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(handle(page, 'End')).toHaveAttribute('aria-valuetext', 'hop');
  await page.keyboard.press('ArrowLeft');
  await expect(handle(page, 'End')).toHaveAttribute('aria-valuetext', 'ho');
  await page.keyboard.press('Escape');
  await selectWords(page, 'statement');
  await page.getByRole('button', { name: 'Split the highlight here' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Highlight split' })).toBeVisible();
  await clickWords(page, 'statement');
  await card(page).getByRole('button', { name: 'More' }).click();
  await page.getByRole('button', { name: /^Merge with “a/ }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Highlights merged' })).toBeVisible();
});

test('u underlines and - strikes what is selected, and again fills it', async ({ page }) => {
  await selectWords(page, BUS.first);
  await page.getByRole('button', { name: 'Underline' }).click();
  await expect.poll(() => drawnIn(page, 'saffron-underline')).toEqual([BUS.first]);
  await selectWords(page, BUS.other);
  await page.keyboard.press('-');
  await expect.poll(() => drawnIn(page, 'saffron-strike')).toEqual([BUS.other]);
  await clickWords(page, BUS.other);
  await page.keyboard.press('u');
  await expect
    .poll(() => drawnIn(page, 'saffron-underline'))
    .toEqual(expect.arrayContaining([BUS.first, BUS.other]));
  await page.keyboard.press('u');
  await expect.poll(() => drawnIn(page, 'saffron')).toEqual([BUS.other]);
});

test('a highlight underlines or strikes instead of filling', async ({ page }) => {
  await highlight(page, BUS.first, 'sage');
  await clickWords(page, BUS.first);
  await card(page).getByRole('button', { name: 'More' }).click();
  await page.getByRole('radio', { name: 'Underline' }).check({ force: true });
  await expect.poll(() => drawnIn(page, 'sage-underline')).toEqual([BUS.first]);
  expect(await drawnIn(page, 'sage')).toEqual([]);
  await page.getByRole('radio', { name: 'Strike' }).check({ force: true });
  await expect.poll(() => drawnIn(page, 'sage-strike')).toEqual([BUS.first]);
});
