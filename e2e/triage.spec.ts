import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { expectNoFault } from './axe.ts';
import { allIsKept, BUS, openBus } from './marking.ts';
import { linkTo, openLibrary, rows } from './reading.ts';

/** The title of the row that has the focus. */
async function titleHere(page: Page): Promise<string> {
  await expect(page.locator('a:focus')).toBeVisible();
  return page.locator('a:focus').innerText();
}

function shelf(page: Page, name: string) {
  return page.getByRole('navigation', { name: 'Filters' }).getByRole('button', { name });
}

test('keys put an article aside, archive it and finish it; undo takes each back', async ({
  app,
  page,
}) => {
  await openLibrary(page, app);
  await page.keyboard.press('j');
  const title = await titleHere(page);
  const row = page.getByRole('listitem').filter({ hasText: title });
  await page.keyboard.press('l');
  await expect(page.getByText('Put aside for later')).toBeVisible();
  await expect(row).toContainText('Later');
  await expect(shelf(page, 'Later 1')).toBeVisible();
  await page.keyboard.press('m');
  await expect(row).toContainText('Read');
  await page.keyboard.press('e');
  await expect(row).toHaveCount(0);
  expect(await titleHere(page)).not.toBe(title);
  await shelf(page, 'Archive 1').click();
  await expect(row).toContainText('Archived');
  for (const undone of ['Archiving', 'Finished', 'Putting aside for later']) {
    await page.keyboard.press('z');
    await expect(page.getByText(`Undone: ${undone}`)).toBeVisible();
  }
  await expect(page.getByText('The archive is empty')).toBeVisible();
  await expectNoFault(page, 'an empty archive');
  await shelf(page, 'All 14').click();
  await expect(rows(page)).toHaveCount(app.articles.length);
});

test('what is archived stands aside, and is found when it is searched', async ({ app, page }) => {
  await openBus(page, app);
  await page.keyboard.press('e');
  await expect(page.getByText('Archived', { exact: true })).toBeVisible();
  await allIsKept(page);
  await page.goto(app.url);
  await expect(shelf(page, 'Archive 1')).toBeVisible();
  await expect(linkTo(page, BUS)).toHaveCount(0);
  await page.getByRole('searchbox').fill('pengelly');
  await expect(linkTo(page, BUS)).toBeVisible();
  await page.getByRole('searchbox').fill('is:archived');
  await expect(rows(page)).toHaveCount(1);
});

test('several are chosen by keyboard and mouse; each act on them is one, and one undo takes it back', async ({
  app,
  page,
}) => {
  await openLibrary(page, app);
  for (const key of ['j', 'x', 'Shift+J', 'Shift+J', 'Shift+J', 'Shift+K'])
    await page.keyboard.press(key);
  const bar = page.getByRole('toolbar', { name: 'Selected articles' });
  await expect(bar).toContainText('3 selected');
  const link = (at: number) => rows(page).nth(at).getByRole('link');
  await link(6).click({ modifiers: ['Control'] });
  await expect(bar).toContainText('4 selected');
  await link(8).click({ modifiers: ['Shift'] });
  await expect(bar).toContainText('6 selected');
  await expectNoFault(page, 'several chosen');
  await bar.getByRole('button', { name: 'Tags' }).click();
  await page.keyboard.type('valley');
  await page.keyboard.press('Enter');
  await expect(page.getByText('#valley given to 6 articles')).toBeVisible();
  await bar.getByRole('button', { name: 'Archive' }).click();
  await expect(rows(page)).toHaveCount(app.articles.length - 6);
  await expect(bar).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(rows(page)).toHaveCount(app.articles.length);
  await page.keyboard.press('z');
  await expect(page.getByText('Undone: Tag', { exact: true })).toBeVisible();
  await expect(rows(page).filter({ hasText: '#valley' })).toHaveCount(0);
});

test('the menu of a row does all that keys and swipes do', async ({ app, page }) => {
  await openLibrary(page, app);
  const more = page.getByRole('button', { name: `More: ${BUS.title}` });
  await page.getByRole('listitem').filter({ hasText: BUS.title }).hover();
  await more.click();
  const menu = page.getByRole('dialog', { name: BUS.title });
  await expectNoFault(page, 'the menu of a row');
  await menu.getByRole('button', { name: 'Later' }).click();
  await expect(menu).toBeHidden();
  await more.press('Enter');
  await menu.getByRole('button', { name: 'Select' }).click();
  await expect(page.getByRole('checkbox', { name: `Select: ${BUS.title}` })).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('checkbox')).toHaveCount(0);
  await more.press('Enter');
  await menu.getByRole('button', { name: 'Archive' }).click();
  await expect(linkTo(page, BUS)).toHaveCount(0);
});

test('who comes back from an article is at its row, after a search too', async ({ app, page }) => {
  await page.setViewportSize({ width: 900, height: 420 });
  await openLibrary(page, app);
  for (const find of ['', 'the']) {
    if (find) await page.getByRole('searchbox').fill(find);
    const last = rows(page).last().getByRole('link');
    await expect(async () => {
      await page.mouse.wheel(0, 3000);
      await expect(page.getByText('All articles are kept')).toBeInViewport({ timeout: 1000 });
    }).toPass();
    const title = await last.innerText();
    await last.click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await page.getByRole('link', { name: 'Library' }).click();
    await expect(page.getByRole('link', { name: title, exact: true })).toBeFocused();
    await expect(page.getByRole('link', { name: title, exact: true })).toBeInViewport();
  }
});

test('the browser’s own search leads to the app’s, for the list draws but what is near', async ({
  app,
  page,
}) => {
  await openLibrary(page, app);
  await page.keyboard.press('Control+f');
  await expect(page.getByRole('searchbox')).toBeFocused();
});
