import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { allIsKept, BUS, card, clickWords, drawnIn, highlight, selectWords } from './marking.ts';
import { linkTo, openLibrary } from './reading.ts';

async function openBus(page: Page) {
  await linkTo(page, BUS).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(BUS.title);
}

test('a screen reader is told of highlights, their colour and their note, where the reader asks for it', async ({
  app,
  page,
}) => {
  await page.goto(`${app.url}settings`);
  await page.getByRole('radio', { name: 'For screen readers' }).check({ force: true });
  await allIsKept(page);
  await page.getByRole('link', { name: 'Library' }).click();
  await openBus(page);
  await selectWords(page, BUS.first);
  await page.getByRole('button', { name: 'Note', exact: true }).click();
  await card(page).getByRole('textbox', { name: 'Note' }).fill('What hope means');
  await page.keyboard.press('Enter');
  await expect(card(page).getByText('What hope means')).toBeVisible();

  const cdp = await page.context().newCDPSession(page);
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  const mark = nodes.find(({ role }) => role?.value === 'mark');
  const words = nodes.filter(({ nodeId }) => mark?.childIds?.includes(nodeId));
  expect(words.map(({ name }) => name?.value).join('')).toBe(BUS.first);
  const details = mark?.properties?.find(({ name }) => name === 'details');
  const [target] = details?.value.relatedNodes ?? [];
  const told = nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === target?.backendDOMNodeId);
  const inside = nodes.filter(({ parentId }) => parentId === told?.nodeId);
  expect(inside.map(({ name }) => name?.value).join('')).toBe('saffron: What hope means');
});

test('on paper highlights are marks, all of them, in their colours; on screen they are painted again', async ({
  app,
  page,
}) => {
  await openLibrary(page, app);
  await openBus(page);
  await highlight(page, BUS.first, 'sage');
  await highlight(page, BUS.last, 'sky');
  await expect(page.locator('mark')).toHaveCount(0);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('mark')).toHaveText([BUS.first, BUS.last]);
  await expect(page.locator('mark').first()).toHaveCSS('background-color', 'rgb(195, 221, 182)');
  await expect(page.locator('mark').first()).toHaveCSS('print-color-adjust', 'exact');
  await page.emulateMedia({ media: 'screen' });
  await expect(page.locator('mark')).toHaveCount(0);
  await expect.poll(() => drawnIn(page, 'sky')).toEqual([BUS.last]);
});

test('a click finds its highlight in engines that tell of a range, not of a caret', async ({
  app,
  context,
}) => {
  await context.addInitScript(() => {
    Reflect.deleteProperty(Document.prototype, 'caretPositionFromPoint');
  });
  const page = await context.newPage();
  await openLibrary(page, app);
  await openBus(page);
  await highlight(page, BUS.first, 'rose');
  await clickWords(page, BUS.first);
  await expect(card(page)).toBeVisible();
});
