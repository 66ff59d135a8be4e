import { expect, test } from './app.ts';
import { allIsKept, BUS, card, drawnIn, highlight, openBus } from './marking.ts';
import { linkTo } from './reading.ts';

test.beforeEach(async ({ app, page }) => {
  await openBus(page, app);
});

test('every paragraph has its button, which marks it and opens its note', async ({ page }) => {
  const paragraph = page.getByRole('paragraph').filter({ hasText: BUS.first });
  await paragraph.getByRole('button', { name: 'Annotate this paragraph' }).press('Enter');
  await expect(card(page).getByRole('textbox', { name: 'Note' })).toBeFocused();
  const [words] = await drawnIn(page, 'saffron');
  expect(words).toContain(BUS.first);
});

test('the buttons are one stop of the Tab key, arrows go on from it', async ({ page }) => {
  const buttons = page.getByRole('button', { name: 'Annotate this paragraph' });
  await expect(page.locator('button[data-annotate][tabindex="0"]')).toHaveCount(1);
  await buttons.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(buttons.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(buttons.first()).toBeFocused();
  await expect(page.locator('button[data-annotate][tabindex="0"]')).toHaveCount(1);
});

test('the buttons are no part of what is copied or found', async ({ context, page }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByText(BUS.first).first().click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+c');
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const html = await (await item?.getType('text/html'))?.text();
    return { html, text: await navigator.clipboard.readText() };
  });
  expect(copied.text).toContain(BUS.first);
  expect(copied.text).not.toContain('Annotate');
  expect(copied.text).not.toContain('¶');
  expect(copied.html).not.toContain('Annotate');
  expect(
    await page.evaluate(() =>
      (window as never as { find(s: string): boolean }).find('Annotate this'),
    ),
  ).toBe(false);
});

test('a note on the whole article stands under its head, in the panel and the next time', async ({
  page,
}) => {
  await page.getByRole('button', { name: 'Add a note on the article' }).click();
  await page.getByRole('textbox', { name: 'Note' }).fill('Read **again** in winter');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Note' })).toHaveCount(0);
  const notes = page.getByRole('region', { name: 'Notes on the article' });
  await expect(notes.getByText('again')).toHaveCSS('font-weight', '700');
  await page.getByRole('button', { name: 'Highlights: 1' }).click();
  await expect(page.getByRole('complementary', { name: 'Highlights' })).toContainText('in winter');
  await allIsKept(page);
  await page.reload();
  await expect(notes).toContainText('in winter');
  await notes.getByRole('button', { name: 'Edit' }).click();
  await page.getByRole('textbox', { name: 'Note' }).fill('Read in spring');
  await page.keyboard.press('Enter');
  await expect(notes).toContainText('Read in spring');
  await notes.getByRole('button', { name: 'Delete' }).click();
  await expect(notes).not.toContainText('spring');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(notes).toContainText('Read in spring');
});

test('double and triple click select as the system does, and Copy stays the browser’s', async ({
  context,
  page,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const selected = () => page.evaluate(() => getSelection()?.toString() ?? '');
  await highlight(page, BUS.first, 'sage');
  const taken = page.evaluate(
    () =>
      new Promise<boolean>((done) => {
        document.addEventListener('copy', (event) =>
          setTimeout(() => done(event.defaultPrevented)),
        );
      }),
  );
  const line = page.getByText(BUS.other).first();
  await line.scrollIntoViewIfNeeded();
  await line.dblclick({ position: { x: 30, y: 8 } });
  expect(await selected()).toMatch(/^\S+\s?$/);
  await page.keyboard.press('ControlOrMeta+c');
  expect(await taken).toBe(false);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await selected());
  await line.click({ clickCount: 3, position: { x: 30, y: 8 } });
  expect((await selected()).trim()).toBe((await line.innerText()).trim());
});

test('colours bear the reader’s names, everywhere', async ({ page }) => {
  await page.getByRole('link', { name: 'Library' }).click();
  await page.keyboard.press('g');
  await page.keyboard.press('s');
  await page.getByRole('textbox', { name: 'Name of sage' }).fill('to check');
  await page.keyboard.press('Enter');
  await allIsKept(page);
  await page.goBack();
  await linkTo(page, BUS).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(BUS.title);
  await page.keyboard.press('v');
  await page.keyboard.press('Shift+ArrowRight');
  await page.getByRole('button', { name: 'Highlight in to check' }).click();
  await expect(page.getByText('Highlighted, 1 word, to check')).toBeAttached();
  await page.getByRole('link', { name: 'Library' }).click();
  await page.getByRole('link', { name: 'Notebook' }).click();
  await page.getByLabel('Colour', { exact: true }).selectOption('to check');
  await page.getByLabel('Order').selectOption('by colour');
  await expect(page.getByRole('heading', { level: 2, name: 'to check' })).toBeVisible();
  await page.getByRole('checkbox').check();
  await page.keyboard.press('2');
  await expect(page.getByText('1 highlight now to check')).toBeVisible();
});
