import type { CDPSession, Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { BUS, card, clickWords, drawnIn } from './marking.ts';
import { linkTo, openLibrary } from './reading.ts';

/** Fingers, as the browser gets them from a screen. */
async function fingers(page: Page) {
  const cdp: CDPSession = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x = 0, y = 0) =>
    cdp.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x, y }],
    });
  return touch;
}

test.beforeEach(async ({ app, page }) => {
  await openLibrary(page, app);
  await linkTo(page, BUS).tap();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(BUS.title);
});

/** The system's own selection by a long press, which no emulation has: the events in Android's order. */
async function longPress(page: Page, words: string) {
  const text = page.getByText(words).first();
  await text.scrollIntoViewIfNeeded();
  await text.evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text; node; node = walker.nextNode() as Text) {
      const at = node.data.indexOf(wanted);
      if (at < 0) continue;
      element.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true }));
      getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
    }
  }, words);
}

test('the toolbar waits for the finger to be up, and docks at the bottom', async ({ page }) => {
  const touch = await fingers(page);
  const toolbar = page.getByRole('toolbar', { name: 'Selection' });
  await page.getByText(BUS.first).first().scrollIntoViewIfNeeded();
  const at = await page.getByText(BUS.first).first().boundingBox();
  const [x, y] = [(at?.x ?? 0) + 20, (at?.y ?? 0) + 10];
  await touch('touchStart', x, y);
  await longPress(page, BUS.first);
  await page.waitForFunction(() => getSelection()?.toString() !== '');
  await page.evaluate(() => new Promise((done) => setTimeout(done, 500)));
  await expect(toolbar).toBeHidden();
  await touch('touchMove', x, y + 60); // no tap, which would let the selection go
  await touch('touchEnd');
  await expect(toolbar).toBeVisible();
  const box = await toolbar.boundingBox();
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeGreaterThan(840);
  for (const button of await toolbar.getByRole('button').all()) {
    const size = await button.boundingBox();
    expect(size?.width).toBeGreaterThanOrEqual(44);
    expect(size?.height).toBeGreaterThanOrEqual(44);
  }
});

test('a finger drags the end of a highlight', async ({ page }) => {
  await longPress(page, BUS.first);
  await page.getByRole('button', { name: 'Highlight in sage' }).tap();
  await expect.poll(() => drawnIn(page, 'sage')).toEqual([BUS.first]);
  await clickWords(page, BUS.first);
  await expect(card(page)).toBeVisible();
  const end = page.getByRole('slider', { name: 'End of the highlight' });
  await end.tap({ trial: true }); // once the sheet has made room for it
  const box = await end.boundingBox();
  if (!box) throw new Error('The handle is not on screen');
  expect(box.width).toBeGreaterThanOrEqual(44);
  expect(box.height).toBeGreaterThanOrEqual(44);
  const touch = await fingers(page);
  const [x, y] = [box.x + box.width / 2, box.y + box.height - 10];
  await touch('touchStart', x, y);
  await touch('touchMove', x - 15, y);
  await touch('touchMove', x - 30, y);
  await touch('touchEnd');
  await expect.poll(async () => (await drawnIn(page, 'sage')).join()).not.toBe(BUS.first);
  expect(BUS.first.startsWith((await drawnIn(page, 'sage')).join(''))).toBe(true);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => drawnIn(page, 'sage')).toEqual([BUS.first]);
});
