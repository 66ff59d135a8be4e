import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { bringIn, longArticle } from './longArticle.ts';
import { allIsKept, BUS, card, clickWords, drawnIn, highlight, openBus } from './marking.ts';
import { pageCount, setFlow, shownPage } from './pages.ts';

const TITLE = 'The long way round the lake';

/** The article's paragraph that begins with this number. */
function paragraph(page: Page, number: number) {
  return page.locator('article p').filter({ hasText: new RegExp(`Paragraph ${number} begins`) });
}

/** How far below the top of the window a paragraph begins. */
function topOf(page: Page, number: number): Promise<number> {
  return paragraph(page, number).evaluate((element) => element.getBoundingClientRect().top);
}

test('pages are turned by keys, buttons and the margins, and told of', async ({ app, page }) => {
  await bringIn(page, app, TITLE, longArticle(TITLE, 8));
  await setFlow(page, 'Pages');
  await expect.poll(() => shownPage(page)).toBe(1);
  const count = await pageCount(page);
  expect(count).toBeGreaterThan(5);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => shownPage(page)).toBe(2);
  await expect(page.getByRole('status').filter({ hasText: `Page 2 of ${count}` })).toBeAttached();
  await page.getByRole('main').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('PageDown');
  await expect.poll(() => shownPage(page)).toBe(4);
  await page.keyboard.press('Shift+Space');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => shownPage(page)).toBe(2);
  await page.mouse.click(1270, 400);
  await expect.poll(() => shownPage(page)).toBe(3);
  // Between the edge and the text: further out a ¶ marks the paragraph.
  await page.mouse.click(36, 400);
  await expect.poll(() => shownPage(page)).toBe(2);
  await page.getByRole('button', { name: 'Next page' }).click();
  await page.mouse.move(640, 400);
  await page.mouse.wheel(0, 300);
  await expect.poll(() => shownPage(page)).toBe(4);
  await page.keyboard.press('End');
  await expect.poll(() => shownPage(page)).toBe(count);
  await expect(page.getByText('You have finished this article.')).toBeInViewport();
  await page.keyboard.press('Home');
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
});

test('no word is lost between two pages, and no line is cut', async ({ app, page }) => {
  await bringIn(page, app, TITLE, longArticle(TITLE, 3));
  await setFlow(page, 'Pages');
  const read = new Set<string>();
  for (let shown = 1; shown <= (await pageCount(page)); shown++) {
    await expect.poll(() => shownPage(page)).toBe(shown);
    const { words, cut } = await page.evaluate(() => {
      const [top, bottom] = [60, innerHeight - 30];
      const words: string[] = [];
      let cut = 0;
      for (const holder of document.querySelectorAll('article p [data-from]')) {
        const walker = document.createTreeWalker(holder, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode() as Text; node; node = walker.nextNode() as Text)
          for (const { index, 0: word } of node.data.matchAll(/\S+/g)) {
            const range = document.createRange();
            range.setStart(node, index);
            range.setEnd(node, index + word.length);
            const rect = range.getClientRects()[0];
            if (!rect || rect.bottom <= top || rect.top >= bottom) continue;
            if (rect.top < top || rect.bottom > bottom) cut++;
            words.push(`${holder.getAttribute('data-from')} ${index}`);
          }
      }
      return { words, cut };
    });
    expect(cut).toBe(0);
    for (const word of words) read.add(word);
    await page.keyboard.press('ArrowRight');
  }
  const all = await page.evaluate(() =>
    [...document.querySelectorAll('article p [data-from]')].reduce(
      (sum, { textContent }) => sum + (textContent?.match(/\S+/g)?.length ?? 0),
      0,
    ),
  );
  expect(read.size).toBe(all);
});

test('from scrolling to pages and back, and in windows of every size, the word stays', async ({
  app,
  page,
}) => {
  await bringIn(page, app, TITLE, longArticle(TITLE, 8));
  await page.keyboard.press('c');
  await page.getByRole('button', { name: 'Chapter 4' }).click();
  await page.keyboard.press('c');
  const heading = page.getByRole('heading', { name: 'Chapter 4' });
  await expect(heading).toBeInViewport();
  for (let times = 0; times < 3; times++) {
    await setFlow(page, 'Pages');
    await expect(heading).toBeInViewport();
    for (const [width, height] of [
      [700, 900],
      [1500, 700],
      [390, 844],
      [1280, 800],
    ] as const) {
      await page.setViewportSize({ width, height });
      await expect(heading).toBeInViewport();
    }
    await setFlow(page, 'Scroll');
    const top = () => heading.evaluate((element) => element.getBoundingClientRect().top);
    await expect.poll(top).toBeGreaterThan(40);
    await expect.poll(top).toBeLessThan(110);
  }
});

test('who comes back finds the page where they stopped', async ({ app, page }) => {
  await bringIn(page, app, TITLE, longArticle(TITLE, 8));
  await setFlow(page, 'Pages');
  for (let turned = 0; turned < 4; turned++) await page.keyboard.press('ArrowRight');
  await expect.poll(() => shownPage(page)).toBe(5);
  await expect(page.getByText(/^[1-9]\d*\s% · \d+\smin left$/)).toBeVisible();
  await page.getByRole('link', { name: 'Library' }).click();
  await page.getByRole('link', { name: TITLE }).first().click();
  await expect.poll(() => shownPage(page)).toBe(5);
  await allIsKept(page);
  // Before that a plain host answers with its page for missing addresses, and says that this one is missing.
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.reload();
  await expect.poll(() => shownPage(page)).toBe(5);
});

test('on pages words are marked, found and opened as anywhere', async ({ app, page }) => {
  await openBus(page, app);
  await setFlow(page, 'Pages');
  await page.keyboard.press('/');
  await page.getByRole('searchbox', { name: 'Find in this article' }).fill('broadly accurate');
  await expect(page.getByText(BUS.last).first()).toBeInViewport();
  await page.keyboard.press('Escape');
  await highlight(page, BUS.last, 'sage');
  await page.getByRole('main').focus();
  await page.keyboard.press('Home');
  await expect.poll(() => shownPage(page)).toBe(1);
  await highlight(page, BUS.first, 'rose');
  expect(await drawnIn(page, 'rose')).toEqual([BUS.first]);
  await clickWords(page, BUS.first);
  await expect(card(page)).toBeVisible();
  await page.keyboard.press('Escape');
  // The caret takes the arrows while it walks, and brings its page along.
  await page.keyboard.press('v');
  for (let paragraphs = 0; paragraphs < 14; paragraphs++) await page.keyboard.press('ArrowDown');
  await expect.poll(() => shownPage(page)).toBeGreaterThan(1);
});

test('a text from right to left turns the other way', async ({ app, page }) => {
  const arabic = app.articles.find(({ dir }) => dir === 'rtl');
  if (!arabic) throw new Error('The samples have an Arabic text');
  await page.goto(app.addressOf(arabic));
  await page.getByRole('heading', { level: 1 }).waitFor();
  await setFlow(page, 'Pages');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => shownPage(page)).toBe(2);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => shownPage(page)).toBe(1);
});

test('a page of a long text is turned within two frames', async ({ app, page }) => {
  await bringIn(page, app, TITLE, longArticle(TITLE, 50));
  await setFlow(page, 'Pages');
  await page.getByRole('main').focus();
  const turns = await page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    const took: number[] = [];
    for (let turn = 0; turn < 20; turn++) {
      await frame();
      const before = scrollY;
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true }),
      );
      let frames = 0;
      while (scrollY === before && frames < 10) {
        await frame();
        frames++;
      }
      took.push(frames);
    }
    return took;
  });
  expect(Math.max(...turns)).toBeLessThanOrEqual(2);
  expect(await topOf(page, 1)).toBeLessThan(0);
});
