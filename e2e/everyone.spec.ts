import { expect, test } from './app.ts';
import { expectNoFault } from './axe.ts';
import { BUS, card, highlight, openBus, selectWords } from './marking.ts';
import { linkTo, openLibrary } from './reading.ts';
import { expectSeenFocus } from './seenFocus.ts';

const THEMES = ['Paper', 'Sepia', 'Grey', 'Night', 'Black', 'High contrast'];

for (const theme of THEMES)
  test(`axe finds nothing in any screen, in ${theme}`, async ({ app, page }) => {
    test.slow();
    await page.goto(`${app.url}settings`);
    await page.getByRole('radio', { name: theme, exact: true }).check({ force: true });
    await expectNoFault(page, 'settings');
    await page.getByRole('link', { name: 'Library' }).click();
    await page.getByRole('list', { name: 'Articles' }).waitFor();
    await expectNoFault(page, 'library');
    await linkTo(page, BUS).click();
    await highlight(page, BUS.first, 'sage');
    await page.getByRole('button', { name: /passages removed/ }).click();
    await selectWords(page, BUS.other);
    await expectNoFault(page, 'reader, with a selection');
    await page.keyboard.press('n');
    await expect(card(page)).toBeVisible();
    await expectNoFault(page, 'reader, with a note');
    await page.keyboard.type('A note');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Highlights: / }).click();
    await page.getByRole('button', { name: 'Reading settings' }).click();
    await expectNoFault(page, 'reader, with its panels');
    await page.goto(`${app.url}notebook`);
    await page.getByRole('link', { name: BUS.first }).waitFor();
    await expectNoFault(page, 'notebook');
    await page.goto(`${app.url}bring-in`);
    await page
      .getByLabel('Text of the article')
      .fill('A title\n\nA first paragraph of some length.');
    await expectNoFault(page, 'bringing in');
    await page.getByRole('button', { name: 'Clean' }).click();
    await page.getByRole('button', { name: 'Keep article' }).waitFor();
    await expectNoFault(page, 'bringing in, looked at');
    await page.goto(`${app.url}no-such-place`);
    await expectNoFault(page, 'nowhere');
  });

/** Screens that are looked at as they stand empty; other tests look at them with what they hold. */
const BESIDE = [
  'words',
  'review',
  'statistics',
  'your-data',
  'import-annotations',
  'note-template',
];

for (const screen of BESIDE)
  test(`axe finds nothing in ${screen}, in any theme`, async ({ app, page }) => {
    test.slow();
    await page.goto(app.url + screen);
    await page.getByRole('heading', { level: 1 }).waitFor();
    for (const theme of ['paper', 'sepia', 'grey', 'night', 'black', 'contrast']) {
      // As the settings do.
      await page.evaluate((name) => {
        document.documentElement.dataset.theme = name;
      }, theme);
      await expectNoFault(page, `${screen}, in ${theme}`);
    }
  });

for (const forcedColors of ['none', 'active'] as const)
  test(`what has the focus shows it, forced colours: ${forcedColors}`, async ({ app, page }) => {
    test.slow(); // many controls
    await page.emulateMedia({ forcedColors });
    await openLibrary(page, app);
    await expectSeenFocus(page, 'library', 16);
    await openBus(page, app);
    await highlight(page, BUS.first, 'sage');
    await page.getByRole('button', { name: 'Reading settings' }).click();
    await expectSeenFocus(page, 'reader', 24);
    for (const screen of ['notebook', 'settings', 'your-data', 'bring-in', 'words', 'statistics']) {
      await page.goto(app.url + screen);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await expectSeenFocus(page, screen, 16);
    }
  });

test('in forced colours a highlight is seen, and what is chosen', async ({ app, page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(`${app.url}settings`);
  const look = (name: string) =>
    page
      .getByRole('radio', { name, exact: true })
      .evaluate(({ nextElementSibling }) =>
        nextElementSibling ? getComputedStyle(nextElementSibling).backgroundColor : '',
      );
  await page.getByRole('radio', { name: 'Sepia' }).check({ force: true });
  await expect.poll(() => look('Sepia')).not.toBe(await look('Grey'));
  await page.getByRole('link', { name: 'Library' }).click();
  await openBus(page, app);
  const paragraph = page.getByRole('paragraph').filter({ hasText: BUS.first });
  const before = await paragraph.screenshot();
  await highlight(page, BUS.first, 'sage');
  await expect(page.getByRole('toolbar', { name: 'Selection' })).toBeHidden();
  await expect.poll(async () => before.equals(await paragraph.screenshot())).toBe(false);
});

test('single keys can be switched off', async ({ app, page }) => {
  await page.goto(`${app.url}settings`);
  await page.getByRole('radio', { name: 'Off' }).check({ force: true });
  await page.getByRole('link', { name: 'Library' }).click();
  await openLibrary(page, app);
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).not.toBeFocused();
});

test.describe('before the journal is open', () => {
  test.use({ serviceWorkers: 'block' });

  test('the page has the colours of the last visit', async ({ app, page }) => {
    await page.goto(`${app.url}settings`);
    await page.getByRole('radio', { name: 'Black' }).check({ force: true });
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'black');
    await page.route(/journal/, () => {}); // its worker never comes
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'black');
    await expect(page.getByText('Opening your library…')).toBeVisible();
  });
});
