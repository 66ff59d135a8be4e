import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { expectNoFault } from './axe.ts';
import { allIsKept, drawnIn, selectWords } from './marking.ts';
import { linkTo, openLibrary } from './reading.ts';
import type { App } from './servedApp.ts';

const ARTICLE = { title: 'Éloge du bouton gris' };
const SENTENCE = 'Il s’appelle Anselme Dorin ; il a été parolier, puis rédacteur de notices.';

async function openArticle(page: Page, app: App): Promise<void> {
  await openLibrary(page, app);
  await linkTo(page, ARTICLE).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(ARTICLE.title);
}

test('a word is saved with its sentence, given a meaning, found again in the text and exported for Anki', async ({
  app,
  page,
}) => {
  await openArticle(page, app);
  await selectWords(page, 'parolier');
  await page.keyboard.press('w');
  await expect(page.getByText('Word saved with its sentence')).toBeVisible();
  await selectWords(page, 'sonnet');
  await page.getByRole('button', { name: 'Save word' }).click();
  await allIsKept(page);
  await page.keyboard.press('g');
  await page.keyboard.press('w');

  const french = page.getByRole('region', { name: 'French' });
  await expect(french.getByRole('heading', { level: 3 })).toHaveText(['sonnet', 'parolier']);
  await expect(french.getByRole('link', { name: SENTENCE })).toBeVisible();
  await page.getByLabel('Meaning of parolier').fill('=lyricist');
  await page.keyboard.press('Enter');
  await page.getByRole('searchbox', { name: 'Search the words' }).fill('LYRICIST');
  await expect(page.getByText('1 of 2 words')).toBeVisible();
  await expectNoFault(page, 'words');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export for Anki' }).click();
  const csv = await readFile(await (await downloading).path(), 'utf8');
  await expect(page.getByText('Exported 1 word')).toBeVisible();
  expect(csv).toContain('#tags column:5');
  const [line = ''] = csv.split('\r\n').slice(4);
  expect(line.replace(/[\u00a0\u202f]/g, ' ')).toContain(
    SENTENCE.replace('parolier', '<b>parolier</b>'),
  );
  expect(line).toContain('"\t=lyricist"');

  await french.getByRole('link', { name: SENTENCE }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(ARTICLE.title);
  await expect.poll(() => drawnIn(page, 'flash')).toContain('parolier');
  await allIsKept(page);
  await page.getByRole('link', { name: 'Words' }).click();
  await expect(page.getByLabel('Meaning of parolier')).toHaveValue('=lyricist');
});

test('a word is saved once, from the caret too, and what is deleted comes back', async ({
  app,
  page,
}) => {
  await openArticle(page, app);
  await page.keyboard.press('v');
  await expect(page.getByText('Reading caret. Arrows walk')).toBeAttached();
  await page.keyboard.press('w');
  await expect(page.getByText('Word saved with its sentence')).toBeVisible();
  await page.keyboard.press('w');
  await expect(page.getByText('This word is saved already')).toBeVisible();
  await allIsKept(page);
  await page.goto(`${app.url}words`);
  const word = page.getByRole('heading', { level: 3, name: 'Éloge' });
  await expect(word).toBeVisible();
  await page.getByRole('button', { name: 'Delete Éloge' }).click();
  await expect(word).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(word).toBeVisible();
});

test('a meaning is kept as it is typed, before its field is left', async ({
  app,
  context,
  page,
}) => {
  await openArticle(page, app);
  await selectWords(page, 'parolier');
  await page.keyboard.press('w');
  await allIsKept(page);
  await page.goto(`${app.url}words`);
  const other = await context.newPage();
  await other.goto(`${app.url}words`);
  await expect(other.getByLabel('Meaning of parolier')).toHaveValue('');
  await page.bringToFront();
  await page.getByLabel('Meaning of parolier').fill('lyricist');
  await expect(other.getByLabel('Meaning of parolier')).toHaveValue('lyricist');
  await expect(page.getByLabel('Meaning of parolier')).toBeFocused();
});

test('a word is looked up where the reader chose to, and by their press alone', async ({
  app,
  page,
}) => {
  await openArticle(page, app);
  await selectWords(page, 'parolier');
  await page.getByRole('button', { name: 'Look up' }).click();
  const sites = page.getByRole('group', { name: 'Look up in' });
  await sites.getByRole('link', { name: 'Choose sites to look words up in' }).click();
  const address = page.getByLabel('Address, with {word} where the word goes');
  await address.fill('http://dictionary.example/{word}');
  await page.getByRole('button', { name: 'Add the site' }).click();
  await expect(page.getByText('Only addresses that begin with https://')).toBeVisible();
  await expectNoFault(page, 'settings, with an address that is refused');
  await address.fill('https://dictionary.example/search?q={word}');
  await page.getByRole('button', { name: 'Add the site' }).click();
  await expect(page.getByRole('button', { name: 'Remove dictionary.example' })).toBeVisible();

  await page.getByRole('link', { name: 'Library' }).click();
  await linkTo(page, ARTICLE).click();
  await selectWords(page, 'été parolier');
  await page.getByRole('button', { name: 'Look up' }).click();
  const link = sites.getByRole('link', { name: 'dictionary.example' });
  await expect(link).toHaveAttribute(
    'href',
    'https://dictionary.example/search?q=%C3%A9t%C3%A9%20parolier',
  );
  await expect(link).toHaveAttribute('target', '_blank');
  await expect(link).toHaveAttribute('rel', 'noopener noreferrer');
  await expectNoFault(page, 'a word looked up');
});
