import { expect, test } from './app.ts';
import { BUS, highlight, highlightForGood, openBus, selectWords } from './marking.ts';

test('from the notebook to the passage and back to the same place', async ({ app, page }) => {
  await openBus(page, app);
  await highlight(page, BUS.first, 'saffron');
  await highlightForGood(page, BUS.last, 'rose');
  await page.goto(`${app.url}notebook?q=accurate`);
  await expect(page.getByText(BUS.first)).toHaveCount(0);
  await page.getByRole('link', { name: BUS.last }).click();
  await expect(page.getByRole('article').getByText(BUS.last)).toBeInViewport();
  await page.getByRole('link', { name: 'Notebook' }).click();
  await expect(page.getByRole('searchbox')).toHaveValue('accurate');
  await expect(page.getByRole('link', { name: BUS.last })).toBeVisible();
});

test('what is marked and noted is searched and filtered by colour', async ({ app, page }) => {
  await openBus(page, app);
  await highlight(page, BUS.first, 'saffron');
  await selectWords(page, BUS.other);
  await page.keyboard.press('n');
  await page.keyboard.type('Ask the *co-op*');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Ask the co-op')).toBeVisible();
  await page.getByRole('link', { name: 'Library' }).click();
  await page.getByRole('link', { name: 'Notebook' }).click();
  await expect(page.getByRole('heading', { level: 2, name: BUS.title })).toBeVisible();
  await page.getByRole('searchbox').fill('co-op');
  await expect(page.getByText(BUS.first)).toHaveCount(0);
  await expect(page.getByText(BUS.other)).toBeVisible();
  await page.getByRole('searchbox').fill('');
  await page.getByLabel('Colour', { exact: true }).selectOption('sage');
  await expect(page.getByText('No highlight or note matches.')).toBeVisible();
  await page.getByRole('button', { name: 'Show all' }).click();
});

test('the words in the address and the sentence of filters say the same', async ({ app, page }) => {
  await openBus(page, app);
  await highlight(page, BUS.first, 'saffron');
  await highlightForGood(page, BUS.last, 'rose');
  await page.goto(`${app.url}notebook?q=colour:rose+by:colour`);
  await expect(page.getByLabel('Colour', { exact: true })).toHaveValue('rose');
  await expect(page.getByRole('heading', { level: 2, name: 'rose' })).toBeVisible();
  await expect(page.getByRole('listitem')).toHaveCount(1);
  await page.getByLabel('Colour', { exact: true }).selectOption('any colour');
  await expect(page.getByRole('searchbox')).toHaveValue('by:colour');
  await expect(page.getByRole('listitem')).toHaveCount(2);
  await page.getByLabel('Kind').selectOption('What has a note');
  await expect(page.getByText('No highlight or note matches.')).toBeVisible();
});

test('several are chosen by keyboard, tagged, recoloured and deleted; one undo takes each back whole', async ({
  app,
  page,
}) => {
  await openBus(page, app);
  await highlight(page, BUS.first, 'saffron');
  await highlight(page, BUS.other, 'sky');
  await highlight(page, BUS.last, 'rose');
  await page.getByRole('link', { name: 'Library' }).click();
  await page.getByRole('link', { name: 'Notebook' }).click();
  const entries = page.getByRole('listitem');
  await expect(entries).toHaveCount(3);
  await page.keyboard.press('j');
  await expect(page.getByRole('link', { name: BUS.first })).toBeFocused();
  await page.keyboard.press('Shift+J');
  await expect(page.getByText('2 selected')).toBeVisible();

  await page.keyboard.press('t');
  await page.keyboard.type('hope');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: '#hope' })).toHaveCount(2);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Colour: lilac' }).click();
  await page.getByRole('button', { name: 'Delete the selected' }).click();
  await expect(entries).toHaveCount(1);

  await page.keyboard.press('z');
  await expect(entries).toHaveCount(3);
  await page.getByRole('searchbox').fill('colour:lilac');
  await expect(entries).toHaveCount(2);
  await page.getByRole('searchbox').fill('');
  await expect(entries).toHaveCount(3);
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('z');
  await page.keyboard.press('z');
  await expect(page.getByRole('link', { name: '#hope' })).toHaveCount(0);
  await expect(page.getByText('Undone: Tag')).toBeVisible();
  await page.keyboard.press('Shift+Z');
  await expect(page.getByRole('link', { name: '#hope' })).toHaveCount(2);
});

test('Shift and a click choose all between', async ({ app, page }) => {
  await openBus(page, app);
  await highlight(page, BUS.first, 'saffron');
  await highlight(page, BUS.other, 'sky');
  await highlight(page, BUS.last, 'rose');
  await page.getByRole('link', { name: 'Library' }).click();
  await page.getByRole('link', { name: 'Notebook' }).click();
  await page.getByRole('checkbox').first().check();
  await page
    .getByRole('checkbox')
    .last()
    .click({ modifiers: ['Shift'] });
  await expect(page.getByText('3 selected')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('3 selected')).toHaveCount(0);
});

test('a tag is renamed everywhere, and becomes part of another of that name', async ({
  app,
  page,
}) => {
  await openBus(page, app);
  await highlight(page, BUS.first, 'saffron');
  await highlight(page, BUS.last, 'rose');
  await page.getByRole('link', { name: 'Library' }).click();
  await page.getByRole('link', { name: 'Notebook' }).click();
  const entries = page.getByRole('list', { name: 'Highlights and notes' });
  await expect(entries.getByRole('listitem')).toHaveCount(2);
  for (const tag of ['hope', 'time']) {
    await page.keyboard.press('j');
    await page.keyboard.press('t');
    await page.waitForFunction(() =>
      document.activeElement?.matches('input[type="text"], input:not([type])'),
    );
    await page.keyboard.type(tag);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('link', { name: `#${tag}` })).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  }
  await page.getByLabel('Order').selectOption('by tag');
  await page.getByRole('button', { name: 'Rename' }).first().click();
  await page.getByRole('textbox', { name: 'New name for hope' }).fill('Time');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['time']);
  await expect(page.getByText('#hope is now part of #time')).toBeVisible();
  await page.keyboard.press('z');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['hope', 'time']);
});

test('an empty notebook teaches by doing', async ({ app, page }) => {
  await page.goto(`${app.url}notebook`);
  await page.getByText('A passage worth keeping').dblclick();
  await page.getByRole('button', { name: 'Try sage' }).click();
  await expect(page.locator('mark')).toHaveCount(2);
  await expect(page.getByText('That is all there is to it.')).toBeVisible();
});
