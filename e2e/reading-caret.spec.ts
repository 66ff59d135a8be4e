import { expect, test } from './app.ts';
import { BUS, card, drawnIn, highlight, openBus } from './marking.ts';
import { linkTo, openLibrary } from './reading.ts';

const selected = () => getSelection()?.toString() ?? '';

test.describe('in an article', () => {
  test.beforeEach(async ({ app, page }) => {
    await openBus(page, app);
  });

  test('words are reached, selected and marked by keyboard alone, and a screen reader hears it', async ({
    page,
  }) => {
    const said = page.getByRole('main').locator('..').getByRole('status').first();
    await page.keyboard.press('v');
    await expect(page.getByText('Reading caret. Arrows walk')).toBeAttached();
    await page.keyboard.press('ArrowRight');
    await expect(page.getByText('library', { exact: true })).toBeAttached();
    await expect(said).toHaveAttribute('lang', 'en');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowLeft');
    expect(await page.evaluate(selected)).toBe('library bus');
    await expect(said).toHaveText('that, unselected');
    await expect(page.getByRole('toolbar', { name: 'Selection' })).toBeVisible();
    await page.keyboard.press('2');
    await expect.poll(() => drawnIn(page, 'sage')).toEqual(['library bus']);
    await expect(said).toHaveText('Highlighted, 2 words, sage');
    await expect(said).not.toHaveAttribute('lang');
  });

  test('Ctrl goes by sentence, down by paragraph, Escape leaves', async ({ page }) => {
    await page.keyboard.press('v');
    for (let block = 0; block < 4; block++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    const paragraph = await page.evaluate(selected);
    expect(paragraph.length).toBeGreaterThan(40);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(selected)).toBe('');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Shift+Control+ArrowRight');
    expect(await page.evaluate(selected)).toMatch(/[.?!”]$/);
    expect(paragraph).toContain(await page.evaluate(selected));
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Shift+ArrowRight');
    expect(await page.evaluate(selected)).toBe('');
  });

  test('v again makes the steps finer: by character, and by line in the same column', async ({
    page,
  }) => {
    const said = page.getByRole('main').locator('..').getByRole('status').first();
    await page.keyboard.press('v');
    for (let block = 0; block < 3; block++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('v');
    await expect(said).toHaveText('By character and line.');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    const two = await page.evaluate(selected);
    expect(two).toHaveLength(2);
    await expect(said).toHaveText(`${two[1]}, selected`);
    await page.keyboard.press('Shift+ArrowDown');
    const line = await page.evaluate(selected);
    expect(line.length).toBeGreaterThan(30);
    expect(line.length).toBeLessThan(120);
    await page.keyboard.press('Shift+ArrowUp');
    expect(await page.evaluate(selected)).toBe(two);
    await page.keyboard.press('v');
    await expect(said).toHaveText('By word and paragraph.');
  });

  test('Enter opens the highlight under the caret', async ({ page }) => {
    await highlight(page, BUS.title.slice(0, 15), 'sky');
    await page.keyboard.press('v');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect(card(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(card(page)).toBeHidden();
  });
});

test('from right to left the left arrow goes on, and words are the language’s own', async ({
  app,
  page,
}) => {
  await openLibrary(page, app);
  const article = app.articles.find(({ lang }) => lang === 'ar');
  await linkTo(page, article as { title: string }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(article?.title ?? '');
  await page.keyboard.press('v');
  await page.keyboard.press('Shift+ArrowLeft');
  const words = article?.title.split(/\s+/) ?? [];
  expect(await page.evaluate(selected)).toBe(words[0]);
  await page.keyboard.press('Shift+ArrowLeft');
  expect(await page.evaluate(selected)).toBe(`${words[0]} ${words[1]}`);
  await page.keyboard.press('Shift+ArrowRight');
  expect(await page.evaluate(selected)).toBe(words[0]);
});
