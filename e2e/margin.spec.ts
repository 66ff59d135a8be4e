import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { allIsKept, BUS, card, clickWords, highlight, openBus, selectWords } from './marking.ts';

test.use({ viewport: { width: 1500, height: 850 } });

test.beforeEach(async ({ app, page }) => {
  await openBus(page, app);
});

async function note(page: Page, words: string, text: string): Promise<void> {
  await selectWords(page, words);
  // By the toolbar: right after a note was finished, letters are still taken for an afterthought.
  await page
    .getByRole('toolbar', { name: 'Selection' })
    .getByRole('button', { name: 'Note' })
    .click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await expect(card(page)).toContainText(text);
  await page.keyboard.press('Escape');
}

test('notes stand beside their passages and never lie over one another', async ({ page }) => {
  const margin = page.getByRole('complementary', { name: 'Notes' });
  await note(page, BUS.first, 'The first of two notes, which takes a line or two here');
  await note(page, BUS.overlapping, 'The second, on the very same line');
  await note(page, BUS.other, 'The third, further down');
  const second = margin.getByText('on the very same line');
  await expect(margin.getByText('further down')).toBeVisible();
  const boxOf = async (text: string) => {
    const box = await margin.getByText(text).boundingBox();
    if (!box) throw new Error(`${text} is not on screen`);
    return box;
  };
  await expect(async () => {
    const [first, other] = [await boxOf('first of two'), await boxOf('on the very same line')];
    expect(first.y + first.height).toBeLessThanOrEqual(other.y);
  }).toPass();
  // The one that is open stands at its passage; the others make room.
  await margin.getByRole('button', { name: `Open the note on: ${BUS.overlapping}` }).click();
  await expect(card(page)).toContainText('on the very same line');
  await expect(second).toBeVisible();
  const passage = await page.getByText(BUS.overlapping.slice(0, 4)).first().boundingBox();
  const first = await boxOf('first of two');
  const open = await card(page).boundingBox();
  expect(passage && open && Math.abs(open.y - passage.y)).toBeLessThan(120);
  expect(open && first.y + first.height <= open.y).toBe(true);
});

test('a note is written within its card', async ({ page }) => {
  await highlight(page, BUS.first, 'saffron');
  await clickWords(page, BUS.first);
  await card(page).getByRole('button', { name: 'Add a note' }).click();
  const field = await card(page).getByRole('textbox', { name: 'Note' }).boundingBox();
  const around = await card(page).boundingBox();
  if (!field || !around) throw new Error('The card is not on screen');
  expect(field.x).toBeGreaterThanOrEqual(around.x);
  expect(field.x + field.width).toBeLessThanOrEqual(around.x + around.width);
});

test('a card opened low in the window is brought into it whole', async ({ page }) => {
  await note(page, BUS.other, 'Far down');
  const open = page.getByRole('button', { name: `Open the note on: ${BUS.other}` });
  await open.evaluate((button) => {
    const top = button.getBoundingClientRect().top - innerHeight + 90;
    window.scrollBy({ top, behavior: 'instant' });
  });
  await open.click();
  await expect(card(page)).toBeInViewport({ ratio: 0.99 });
});

test('a dozen notes on one paragraph never lie over one another, whichever is open', async ({
  app,
  page,
}) => {
  const paragraph = page.getByRole('paragraph').filter({ hasText: BUS.first });
  const words = (await paragraph.innerText()).split(/\s+/);
  const quotes = Array.from({ length: 12 }, (_, i) => words.slice(3 * i, 3 * i + 3).join(' '));
  const annotations = quotes.map((exact, i) => ({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `https://example.org/annotations/${i}`,
    type: 'Annotation',
    body: { type: 'TextualBody', value: `Note ${i}, which is ${'rather '.repeat(i)}long` },
    target: {
      source: `urn:x-lutrin:article:${page.url().split('/').at(-1)}`,
      selector: { type: 'TextQuoteSelector', exact },
    },
  }));
  const address = page.url();
  await page.goto(`${app.url}import-annotations`);
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file…' }).click();
  await (await choosing).setFiles({
    name: 'notes.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(annotations)),
  });
  await page.getByRole('button', { name: 'Import 12 annotations' }).click();
  await expect(page.getByText('Imported 12 annotations')).toBeVisible();
  await page.goto(address);
  const margin = page.getByRole('complementary', { name: 'Notes' });
  const places = margin.locator(':scope > div');
  await expect(places).toHaveCount(12);
  const apart = () =>
    expect(async () => {
      const boxes = await places.evaluateAll((all) =>
        all
          .map((one) => one.getBoundingClientRect())
          .map(({ top, bottom }) => ({ top, bottom }))
          .sort((a, b) => a.top - b.top),
      );
      for (const [i, { top }] of boxes.entries())
        expect(top).toBeGreaterThanOrEqual(boxes[i - 1]?.bottom ?? Number.NEGATIVE_INFINITY);
    }).toPass();
  await apart();
  for (const i of [11, 5, 0]) {
    await margin.getByRole('button', { name: `Open the note on: ${quotes[i]}` }).click();
    await expect(card(page)).toContainText(`Note ${i}, which`);
    await apart();
    await page.keyboard.press('Escape');
  }
});

test('t tags the selection, completed from the tags that are there; undo takes a tag back', async ({
  page,
}) => {
  await selectWords(page, BUS.first);
  await page.keyboard.press('t');
  await page.keyboard.type('Public transport');
  await page.keyboard.press('Enter');
  await expect(
    card(page).getByRole('button', { name: 'Remove tag Public transport' }),
  ).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await selectWords(page, BUS.other);
  await page.keyboard.press('t');
  await page.keyboard.type('TRANS');
  await expect(page.getByRole('option', { name: 'Public transport' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(card(page)).toContainText('#Public transport');
  await page.keyboard.press('z');
  await expect(card(page)).not.toContainText('#Public transport');
});

test('the strip beside the scrollbar goes to a highlight', async ({ page }) => {
  await highlight(page, BUS.last, 'rose');
  await page.evaluate(() => window.scrollTo(0, 0));
  const strip = page.locator('.marker-strip');
  await expect(strip).toBeVisible();
  await strip.click({ position: { x: 6, y: 10 } });
  await expect(page.getByText(BUS.last).first()).toBeInViewport();
  await expect(card(page)).toBeVisible();
});

test('the panel opened by keyboard has the focus, and gives it back', async ({ page }) => {
  await highlight(page, BUS.first, 'rose');
  const button = page.getByRole('button', { name: 'Highlights: 1' });
  await page.keyboard.press('Tab');
  await button.focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: 'Highlights' });
  await expect(panel).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(button).toBeFocused();
});

test('what was taken back is done again, after a reload too', async ({ page }) => {
  await highlight(page, BUS.first, 'rose');
  await page.keyboard.press('z');
  await expect(page.getByText('Undone: Highlight')).toBeVisible();
  await allIsKept(page);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(BUS.title);
  await page.keyboard.press('Shift+Z');
  await expect(page.getByText('Done again: Highlight')).toBeVisible();
  await clickWords(page, BUS.first);
  await expect(card(page)).toBeVisible();
});
