import { expect, test } from './app.ts';
import { expectNoFault } from './axe.ts';
import { allIsKept, BUS, openBus } from './marking.ts';
import { linkTo, openLibrary, rows } from './reading.ts';

test('? shows all keys, on every screen', async ({ app, page }) => {
  await openBus(page, app);
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keys' });
  await expect(sheet).toContainText('Highlight the selection');
  await expectNoFault(page, 'all keys');
  await page.keyboard.press('f'); // what stands behind it hears nothing
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(page.getByRole('button', { name: 'Favourite', exact: true })).toHaveAttribute(
    'aria-pressed',
    'false',
  );
});

test('Ctrl+K leads to articles, views, actions and settings', async ({ app, page }) => {
  await openLibrary(page, app);
  const field = page.getByRole('combobox', { name: 'Find an article, a view or an action' });
  const option = page.getByRole('listbox', { name: 'Found' }).getByRole('option');
  await page.keyboard.press('j');
  await page.keyboard.press('Control+k');
  await expect(field).toBeFocused();
  await expect(option.first()).toHaveAttribute('aria-selected', 'true');
  await expectNoFault(page, 'the palette');
  await field.fill('will not hurry');
  await expect(option).toHaveText([new RegExp(BUS.title)]);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: BUS.title })).toBeVisible();
  await page.keyboard.press('Control+k');
  await field.fill('night');
  await option.filter({ hasText: 'Theme: night' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'night');
  await page.keyboard.press('Control+k');
  await field.fill('archive');
  await expect(option.filter({ hasText: 'is:archived' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(option.nth(1)).toHaveAttribute('aria-selected', 'true');
  await option.filter({ hasText: /^Archivee$/ }).click();
  await expect(page.getByText('Archived', { exact: true })).toBeVisible();
});

test('a key is chosen anew, what it did before is told, and the choice is kept', async ({
  app,
  page,
}) => {
  await page.goto(`${app.url}settings`);
  await page.getByRole('button', { name: 'Key of “Favourite”: f' }).click();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Enter keeps its own work.')).toBeVisible();
  await page.keyboard.press('z');
  await expect(page.getByText('z is taken already, by “Undo”.')).toBeVisible();
  await expectNoFault(page, 'a key that is taken');
  await page.keyboard.press('y');
  await expect(page.getByRole('button', { name: 'Key of “Favourite”: y' })).toBeVisible();
  await page.getByRole('link', { name: 'Library' }).click();
  await linkTo(page, BUS).click();
  const favourite = page.getByRole('button', { name: 'Favourite', exact: true });
  await page.keyboard.press('f');
  await page.keyboard.press('y');
  await expect(favourite).toHaveAttribute('aria-pressed', 'true');
  await allIsKept(page);
  await page.reload();
  await expect(favourite).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('y');
  await expect(favourite).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('g');
  await page.keyboard.press('s');
  await page.getByRole('button', { name: 'All keys as at first' }).click();
  await expect(page.getByRole('button', { name: 'Key of “Favourite”: f' })).toBeVisible();
});

test('a key can be taken from what it did', async ({ app, page }) => {
  await page.goto(`${app.url}settings`);
  await page.getByRole('button', { name: 'Key of “Archive”: e' }).click();
  await page.keyboard.press('f');
  await page.getByRole('button', { name: 'Use it here instead' }).click();
  await expect(page.getByRole('button', { name: 'Key of “Archive”: f' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Key of “Favourite”: none' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Key of “Favourite”: f' })).toBeVisible();
  await page.getByRole('link', { name: 'Library' }).click();
  await expect(rows(page).first()).toBeVisible();
});

test('signs count by what is printed on their key, as on AZERTY', async ({ app, page }) => {
  await openLibrary(page, app);
  await page.evaluate(() =>
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', { key: '/', code: 'Period', shiftKey: true, bubbles: true }),
    ),
  );
  await expect(page.getByRole('searchbox')).toBeFocused();
});
