import { expect, test } from './app.ts';
import {
  allIsKept,
  BUS,
  card,
  clickWords,
  drawnIn,
  highlight,
  highlightForGood,
  openBus,
  selectWords,
} from './marking.ts';

test.beforeEach(async ({ app, page }) => {
  await openBus(page, app);
});

test('a highlight stays where it was made, and is there the next time', async ({ page }) => {
  await highlight(page, BUS.first, 'sage');
  await highlightForGood(page, BUS.other, 'sky');
  await page.reload();
  await expect.poll(() => drawnIn(page, 'sage')).toEqual([BUS.first]);
  await expect.poll(() => drawnIn(page, 'sky')).toEqual([BUS.other]);
});

test('keys mark the selection: h again in the last colour, 1 to 5 in that one', async ({
  page,
}) => {
  await selectWords(page, BUS.first);
  await page.keyboard.press('4');
  await expect.poll(() => drawnIn(page, 'rose')).toEqual([BUS.first]);
  await selectWords(page, BUS.other);
  await page.keyboard.press('h');
  await expect.poll(() => drawnIn(page, 'rose')).toEqual([BUS.first, BUS.other]);
});

test('a note is written, kept while typed, shown as Markdown and changed', async ({ page }) => {
  await selectWords(page, BUS.first);
  await page.keyboard.press('n');
  const field = page.getByRole('textbox', { name: 'Note' });
  await expect(field).toBeFocused();
  await page.keyboard.type('What **hope** means');
  await expect(card(page).getByText('Saved', { exact: true })).toBeVisible();
  await page.reload();
  await clickWords(page, BUS.first);
  await expect(card(page).getByText('hope', { exact: true })).toHaveCSS('font-weight', '700');
  await card(page).getByRole('button', { name: 'Edit note' }).click();
  await field.fill('First line');
  await field.press('Shift+Enter');
  await field.pressSequentially('<img src=x onerror=alert(1)>');
  await field.press('Enter');
  await expect(field).toBeHidden();
  await expect(card(page)).toContainText('<img src=x onerror=alert(1)>');
});

test('overlapping highlights stay two', async ({ page }) => {
  await highlight(page, BUS.first, 'saffron');
  await highlight(page, BUS.overlapping, 'lilac');
  await clickWords(page, 'hope”');
  await expect(card(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card(page)).toBeHidden();
  await clickWords(page, 'a statement');
  await card(page).getByRole('button', { name: 'Delete highlight' }).click();
  expect(await drawnIn(page, 'lilac')).toEqual([BUS.overlapping]);
  await expect.poll(() => drawnIn(page, 'saffron')).toEqual([]);
});

test('a highlight runs over paragraphs, around what was removed between them', async ({ page }) => {
  await expect(page.getByText('Follow The Harrowmere Courier')).toBeHidden();
  const from = page.getByText('No Running');
  await from.scrollIntoViewIfNeeded();
  await page.evaluate(() => {
    const paragraphs = [...document.querySelectorAll('article p')];
    const textIn = (words: string) => {
      const holder = paragraphs.find((paragraph) => paragraph.textContent?.includes(words));
      const walker = document.createTreeWalker(holder as Element, NodeFilter.SHOW_TEXT);
      return walker.nextNode() as Text;
    };
    const start = textIn('No Running');
    const end = textIn('There is no computer');
    getSelection()?.setBaseAndExtent(start, start.data.indexOf('No Running'), end, 20);
  });
  await page.keyboard.press('1');
  await page.getByRole('button', { name: 'Highlights: 1' }).click();
  const panel = page.getByRole('complementary', { name: 'Highlights' });
  await expect(panel).toContainText('There is no computer');
  await expect(panel).not.toContainText('Follow The Harrowmere');
});

test('colour, deletion and everything else can be undone, in order, after a reload too', async ({
  page,
}) => {
  await highlight(page, BUS.first, 'saffron');
  await clickWords(page, BUS.first);
  await card(page).getByRole('button', { name: 'Colour: rose' }).click();
  await expect.poll(() => drawnIn(page, 'rose')).toEqual([BUS.first]);
  await card(page).getByRole('button', { name: 'Delete highlight' }).click();
  await expect(card(page)).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => drawnIn(page, 'rose')).toEqual([BUS.first]);
  await allIsKept(page);
  await page.reload();
  await expect.poll(() => drawnIn(page, 'rose')).toEqual([BUS.first]);
  await page.keyboard.press('z');
  await expect.poll(() => drawnIn(page, 'saffron')).toEqual([BUS.first]);
  await page.keyboard.press('z');
  await expect.poll(() => drawnIn(page, 'saffron')).toEqual([]);
  await page.keyboard.press('z');
  await expect(page.getByText('Nothing to undo')).toBeVisible();
});

test('the keyboard alone walks to a paragraph, marks it and deletes it again', async ({ page }) => {
  const paragraph = page.getByText(BUS.first).first();
  for (let presses = 0; presses < 12; presses++) {
    await page.keyboard.press('j');
    const selected = await page.evaluate(() => getSelection()?.toString() ?? '');
    if (selected.includes(BUS.first)) break;
  }
  await page.keyboard.press('3');
  await expect.poll(() => drawnIn(page, 'sky')).toEqual([await paragraph.innerText()]);
  await page.getByRole('button', { name: 'Highlights: 1' }).press('Enter');
  await page.getByRole('complementary').getByRole('button', { name: BUS.first }).press('Enter');
  await expect(card(page)).toBeFocused();
  await page.keyboard.press('#');
  await expect.poll(() => drawnIn(page, 'sky')).toEqual([]);
});

test('the Undo of a notice takes back what the notice tells of', async ({ page }) => {
  await highlight(page, BUS.first, 'saffron');
  await clickWords(page, BUS.first);
  await card(page).getByRole('button', { name: 'Delete highlight' }).click();
  await highlight(page, BUS.other, 'sky');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => drawnIn(page, 'saffron')).toEqual([BUS.first]);
  expect(await drawnIn(page, 'sky')).toEqual([BUS.other]);
});

test('copying gives the words', async ({ context, page }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await selectWords(page, BUS.other);
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(page.getByText('Copied')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(BUS.other);
});

test.describe('where the engine can’t paint on text', () => {
  test('highlights are drawn as marks and work the same', async ({ app, context }) => {
    await context.addInitScript(() => {
      Object.defineProperty(CSS, 'highlights', { value: undefined });
    });
    const page = await context.newPage();
    await openBus(page, app);
    await highlight(page, BUS.first, 'sage');
    await expect(page.locator('mark')).toHaveText(BUS.first);
    await clickWords(page, BUS.first);
    await card(page).getByRole('button', { name: 'Delete highlight' }).click();
    await expect(page.locator('mark')).toHaveCount(0);
  });
});
