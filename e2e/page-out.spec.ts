import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from './app.ts';
import { expectNoFault } from './axe.ts';
import { BUS, card, highlight, selectWords } from './marking.ts';
import { linkTo, openLibrary } from './reading.ts';

test.beforeEach(async ({ app, page }) => {
  await openLibrary(page, app);
  await linkTo(page, BUS).click();
  await highlight(page, BUS.first, 'rose');
  await selectWords(page, BUS.other);
  await page.keyboard.press('n');
  await page.keyboard.type('One reader is *enough*');
  await page.keyboard.press('Enter');
  await expect(card(page).getByText('One reader is enough')).toBeVisible();
  await page.keyboard.press('Escape');
});

async function save(page: Page, format: RegExp): Promise<{ name: string; bytes: Buffer }> {
  await page.getByRole('button', { name: /^Highlights: / }).click();
  await page.getByRole('button', { name: 'Export and import' }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: format }).click();
  const download = await downloading;
  await expect(page.getByText(/^Saved as /)).toBeVisible();
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test('an article is saved as one web page with its highlights and numbered notes', async ({
  context,
  page,
}) => {
  await page.getByRole('button', { name: /^Highlights: / }).click();
  await page.getByRole('button', { name: 'Export and import' }).click();
  await expectNoFault(page, 'reader, with what can be exported');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Highlights: / }).click();
  const { name, bytes } = await save(page, /^Web page/);
  expect(name).toBe(`${BUS.title}.html`);
  const saved = await context.newPage();
  await saved.setContent(bytes.toString());
  await expect(saved.getByRole('heading', { level: 1 })).toHaveText(BUS.title);
  await expect(saved.locator('mark')).toHaveText([BUS.first, BUS.other]);
  await expect(saved.locator('mark').first()).toHaveCSS('background-color', 'rgb(244, 192, 196)');
  await expect(saved.getByRole('listitem').filter({ hasText: 'One reader' })).toBeVisible();
  await expect(saved.locator('sup')).toHaveText('1');
});

test('an article is saved as an EPUB', async ({ page }) => {
  const { name, bytes } = await save(page, /^EPUB/);
  expect(name).toBe(`${BUS.title}.epub`);
  const files = unzipSync(bytes);
  expect(Object.keys(files)[0]).toBe('mimetype');
  const text = strFromU8(files['book/article.xhtml'] ?? new Uint8Array());
  expect(text).toContain(`<mark class="rose fill">${BUS.first}</mark>`);
  expect(text).toContain('One reader is <em>enough</em>');
});

test('on paper the notes stand at the end, by the numbers that the text has', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Favourite' })).toBeHidden();
  await expect(page.getByRole('link', { name: 'Library' })).toBeHidden();
  const noted = page.locator('mark[data-note]');
  await expect(noted).toHaveText([BUS.other]);
  await expect(noted).toHaveAttribute('data-note', '1');
  const notes = page.getByRole('heading', { name: 'Notes' });
  await expect(notes).toBeVisible();
  await expect(
    page.getByRole('listitem').filter({ hasText: 'One reader is enough' }),
  ).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await expect(notes).toBeHidden();
});
