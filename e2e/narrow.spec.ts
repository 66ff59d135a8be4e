import { expect, test } from './app.ts';
import { expectToFit } from './fitting.ts';
import { BUS, card, highlight, openBus } from './marking.ts';

/** A window of 1280 × 800 px, as it is at 400 % and at 200 % of zoom. */
const WINDOWS = { '320 px': { width: 320, height: 640 }, '200 %': { width: 640, height: 400 } };

const SCREENS = [
  'settings',
  'words',
  'review',
  'statistics',
  'your-data',
  'import-annotations',
  'note-template',
  'no-such-place',
];

for (const [name, viewport] of Object.entries(WINDOWS))
  test.describe(`at ${name}`, () => {
    test.use({ viewport });

    test('nothing is cut and nothing scrolls sideways, in any screen', async ({ app, page }) => {
      test.slow(); // many screens
      await openBus(page, app);
      await highlight(page, BUS.first, 'sage');
      await expectToFit(page, 'reader');
      await page.keyboard.press('j');
      await expect(page.getByRole('toolbar', { name: 'Selection' })).toBeVisible();
      await expectToFit(page, 'reader, with a selection');
      await page.keyboard.press('n');
      await expect(card(page)).toBeVisible();
      await expectToFit(page, 'reader, with a note');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: /passages removed/ }).click();
      await expectToFit(page, 'reader, with what was removed');
      await page.getByRole('button', { name: 'Reading settings' }).click();
      await expectToFit(page, 'reader, with its settings');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: /^Highlights: / }).click();
      await expectToFit(page, 'reader, with its highlights');
      await page.goto(app.url);
      await page.getByRole('searchbox').fill('bus');
      await expect(page.getByRole('link', { name: BUS.title })).toBeVisible();
      await expectToFit(page, 'library, searched');
      await page.goto(`${app.url}notebook`);
      await page.getByText('2 entries').first().waitFor();
      await expectToFit(page, 'notebook');
      await page.goto(`${app.url}bring-in`);
      await page.getByLabel('Text of the article').fill('A title\n\nA first paragraph, as it is.');
      await expectToFit(page, 'bringing in');
      await page.getByRole('button', { name: 'Clean' }).click();
      await page.getByRole('button', { name: 'Keep article' }).waitFor();
      await expectToFit(page, 'bringing in, looked at');
      for (const screen of SCREENS) {
        await page.goto(app.url + screen);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await expectToFit(page, screen);
      }
    });
  });
