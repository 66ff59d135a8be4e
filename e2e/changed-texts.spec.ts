import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { expectNoFault } from './axe.ts';
import { allIsKept, BUS, drawnIn, highlight, highlightForGood, selectWords } from './marking.ts';
import { linkTo, openLibrary, openLibraryAndKeepAll } from './reading.ts';
import type { App } from './servedApp.ts';

/** Two highlights, of which the next version's text has one as it was and the other in other words. */
async function markThenChange(page: Page, app: App): Promise<void> {
  await openLibraryAndKeepAll(page, app);
  await linkTo(page, BUS).click();
  await highlight(page, BUS.first, 'sage');
  await highlightForGood(page, 'has ever', 'sky');
  await app.deploy('next');
  await openLibrary(page, app);
  await page.getByRole('button', { name: 'Reload', exact: true }).click();
}

const line = (page: Page) =>
  page.getByText('Texts have changed: 1 highlight kept, 1 needs a look.');
/** Of the article's own line: the library has one too, on every screen. */
const look = (page: Page) =>
  page.getByRole('main').getByRole('button', { name: 'Look', exact: true });
const tray = (page: Page) => page.getByRole('region', { name: 'Unattached' });

test('the library tells once what became of highlights in texts that have changed, unopened', async ({
  app,
  page,
}) => {
  await markThenChange(page, app);
  await expect(line(page)).toBeVisible();
  await expectNoFault(page, 'the library, with its line on changed texts');
  await page.getByRole('button', { name: 'Look', exact: true }).click();
  await expect(page.getByRole('link', { name: 'has ever' })).toBeVisible();
  await expect(page.getByText(BUS.first)).toHaveCount(0);
  await expect(page.getByText('1 of 2 entries')).toBeVisible();
  await page.getByRole('link', { name: 'has ever' }).click();
  await expect(tray(page).getByText('has ever')).toBeVisible();
  await page.goBack();
  await page.getByRole('button', { name: 'Close this message' }).click();
  await expect(line(page)).toBeHidden();
  await expect(page.getByRole('link', { name: 'has ever' })).toBeVisible();
  await page.getByRole('link', { name: 'Library', exact: true }).click();
  await expect(linkTo(page, BUS)).toBeVisible();
  await expect(line(page)).toBeHidden();
});

test('what is kept as a note leaves the tray, stays in the notebook, and is put back by undo', async ({
  app,
  page,
}) => {
  await markThenChange(page, app);
  await linkTo(page, BUS).click();
  await look(page).click();
  await expectNoFault(page, 'an article with its tray');
  await expect(tray(page)).toMatchAriaSnapshot(`
    - region "Unattached":
      - heading "Unattached" [level=3]
      - paragraph: /The text has changed/
      - list:
        - listitem:
          - paragraph:
            - strong: has ever
          - button "Add a note"
          - button "Attach to the selection" [disabled]
          - button "Keep as note"
          - button "Delete"
  `);
  await tray(page).getByRole('button', { name: 'Keep as note' }).click();
  await expect(tray(page)).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Without a place' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(tray(page).getByText('has ever')).toBeVisible();
  await page.keyboard.press('Shift+Z');
  await expect(tray(page)).toBeHidden();
  await allIsKept(page);
  await page.reload();
  await expect.poll(() => drawnIn(page, 'sage')).toEqual([BUS.first]);
  expect(await drawnIn(page, 'sky')).toEqual([]);
  await page.goto(`${app.url}notebook`);
  await expect(page.getByRole('link', { name: 'has ever' })).toBeVisible();
});

test('what has no place gets a note, and a place after all, by keyboard, and the panel keeps the focus', async ({
  app,
  page,
}) => {
  await markThenChange(page, app);
  await linkTo(page, BUS).click();
  await look(page).click();
  const panel = page.getByRole('complementary', { name: 'Highlights' });
  await panel.getByRole('button', { name: 'Add a note' }).press('Enter');
  await panel.getByRole('textbox', { name: 'Note' }).fill('Where has it gone?');
  await page.keyboard.press('Enter');
  await expect(tray(page).getByText('Where has it gone?')).toBeVisible();
  await expect(panel).toBeFocused();
  await panel.getByRole('button', { name: 'Keep as note' }).press('Enter');
  await expect(tray(page)).toBeHidden();
  await expect(panel).toBeFocused();

  const apart = panel.getByRole('region', { name: 'Without a place' });
  await expect(apart.getByText('has ever')).toBeVisible();
  await expect(apart.getByText('Where has it gone?')).toBeVisible();
  await selectWords(page, 'has once asked');
  await apart.getByRole('button', { name: 'Attach to the selection' }).press('Enter');
  await expect.poll(() => drawnIn(page, 'sky')).toEqual(['has once asked']);
  await expect(apart).toBeHidden();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(apart.getByText('has ever')).toBeVisible();
  expect(await drawnIn(page, 'sky')).toEqual([]);
});
