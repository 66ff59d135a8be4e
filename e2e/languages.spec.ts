import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { expectNoFault } from './axe.ts';
import { drawnIn } from './marking.ts';

const TITLE = 'Éloge du bouton gris';
const BROUGHT = 'La boîte à lettres du quai';
const TEXT = `${BROUGHT}

Au bout du quai, une boîte à lettres attend depuis dix ans que quelqu’un lui rende sa clé.

Le facteur passe tout de même chaque matin, par politesse, et soulève le volet vide.
`;

const BESIDE = [
  'words',
  'review',
  'statistics',
  'import-annotations',
  'note-template',
  'no-such-place',
];

/** Nothing is being saved any more, as the reader says it in French. */
function allIsKept(page: Page): Promise<void> {
  return expect(page.getByText(/· enregistrement$/)).toHaveCount(0);
}

test.describe('in a French browser', () => {
  test.use({ locale: 'fr-FR' });

  test('the app speaks French at once, and another language as soon as it is chosen', async ({
    app,
    page,
  }) => {
    await page.goto(`${app.url}settings`);
    await expect(page.getByRole('heading', { name: 'Langue' })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
    await page.getByRole('radio', { name: 'English' }).check({ force: true });
    await expect(page.getByRole('heading', { name: 'Language' })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  });

  test('only the words of its language are fetched', async ({ app, page }) => {
    await page.goto(`${app.url}settings`);
    await expect(page.getByRole('heading', { name: 'Langue' })).toBeVisible();
    const fetched = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name),
    );
    expect(fetched.filter((url) => /\/fr-/.test(url))).toHaveLength(1);
    expect(fetched.filter((url) => /\/en-/.test(url))).toHaveLength(0);
  });

  test('an article is read, marked, noted and found again in French, and axe finds nothing', async ({
    app,
    page,
  }) => {
    test.slow(); // many states, each looked at
    await page.goto(app.url);
    await page.getByRole('list', { name: 'Articles' }).waitFor();
    await expectNoFault(page, 'bibliothèque');
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Touches' })).toBeVisible();
    await expectNoFault(page, 'touches');
    await page.keyboard.press('Escape');

    await page.getByRole('link', { name: TITLE, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE);
    // Not the headline: there the toolbar would lie on other controls.
    for (let paragraph = 0; paragraph < 3; paragraph++) await page.keyboard.press('j');
    await expect(page.getByRole('toolbar', { name: 'Sélection' })).toBeVisible();
    await expectNoFault(page, 'sélection');
    await page.getByRole('button', { name: 'Surligner en sauge' }).click();
    await expect.poll(() => drawnIn(page, 'sage')).toHaveLength(1);
    await page.keyboard.press('j');
    await expect(page.getByRole('toolbar', { name: 'Sélection' })).toBeVisible();
    await page.keyboard.press('n');
    const card = page.getByRole('dialog', { name: 'Surlignage' });
    await card.getByRole('textbox', { name: 'Note' }).fill('À relire demain');
    await page.keyboard.press('Enter');
    await expect(card).toContainText('À relire demain');
    await expectNoFault(page, 'note');
    await page.keyboard.press('Escape');
    await expect(card).toBeHidden();
    await page.getByRole('button', { name: /^Surlignages/ }).click();
    await page.getByRole('button', { name: 'Réglages de lecture' }).click();
    await expectNoFault(page, 'panneaux');
    await allIsKept(page);

    await page.getByRole('link', { name: 'Bibliothèque' }).click();
    await page.getByRole('searchbox').fill('is:unr');
    await expect(page.getByRole('option', { name: /is:unread\s*non lu/ })).toBeVisible();
    await page.getByRole('searchbox').fill('relire');
    await expect(page.getByText('À relire demain')).toBeVisible();
    await expectNoFault(page, 'recherche');
    await page.getByRole('link', { name: 'Carnet', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Carnet' })).toBeVisible();
    await expect(page.getByText('À relire demain')).toBeVisible();
    await expectNoFault(page, 'carnet');
  });

  test('an article is brought in and everything backed up in French, and axe finds nothing', async ({
    app,
    page,
  }) => {
    test.slow();
    await page.goto(`${app.url}bring-in`);
    await page.getByLabel('Texte de l’article').fill(TEXT);
    await page.getByRole('button', { name: 'Nettoyer' }).click();
    await page.getByRole('button', { name: 'Garder l’article' }).waitFor();
    await expectNoFault(page, 'ajout');
    await page.getByRole('button', { name: 'Garder l’article' }).click();
    await page.waitForURL(/\/read\//);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(BROUGHT);
    await allIsKept(page);

    await page.goto(`${app.url}your-data`);
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Sauvegarder maintenant' }).click();
    expect((await saving).suggestedFilename()).toMatch(/^lutrin-.*\.zip$/);
    await expect(page.getByText('Dernière sauvegarde')).toBeVisible();
    await expectNoFault(page, 'données');
    await page.goto(`${app.url}settings`);
    await page.getByRole('heading', { level: 1, name: 'Réglages' }).waitFor();
    await expectNoFault(page, 'réglages');
  });

  test('axe finds nothing in the screens beside, in French', async ({ app, page }) => {
    test.slow();
    for (const screen of BESIDE) {
      await page.goto(app.url + screen);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
      await expectNoFault(page, screen);
    }
  });
});
