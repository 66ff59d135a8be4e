import type { CDPSession, Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { expectNoFault } from './axe.ts';
import { BUS } from './marking.ts';
import { linkTo, openLibrary } from './reading.ts';

/** A finger on the row of the library bus. */
async function fingerOn(page: Page) {
  const session = await page.context().newCDPSession(page);
  await linkTo(page, BUS).evaluate((link) => link.scrollIntoView({ block: 'center' }));
  const box = await linkTo(page, BUS).boundingBox();
  return { session, x: 160, y: (box?.y ?? 0) + 10 };
}

function touch(session: CDPSession, type: 'touchStart' | 'touchMove', x: number, y: number) {
  return session.send('Input.dispatchTouchEvent', { type, touchPoints: [{ x, y }] });
}

function letGo(session: CDPSession) {
  return session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

async function drag(page: Page, dx: number, dy: number): Promise<CDPSession> {
  const { session, x, y } = await fingerOn(page);
  await touch(session, 'touchStart', x, y);
  for (let step = 1; step <= 10; step++)
    await touch(session, 'touchMove', x + (dx * step) / 10, y + (dy * step) / 10);
  return session;
}

test('a swipe to the left puts an article aside, to the right archives it, and each can be undone', async ({
  app,
  page,
}) => {
  await openLibrary(page, app);
  const row = page.getByRole('listitem').filter({ hasText: BUS.title });
  const left = await drag(page, -140, 4);
  await expect(row).toHaveAttribute('data-swipe-label', 'Later');
  await letGo(left);
  await expect(page.getByText('Put aside for later')).toBeVisible();
  await expect(row).toContainText('Later');
  await letGo(await drag(page, 140, 4));
  await expect(page.getByText('Archived', { exact: true })).toBeVisible();
  await expect(linkTo(page, BUS)).toHaveCount(0);
  // A tap this soon after a swipe is, to the browser, the end of a fling.
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row).toContainText('Later');
  await expect(page).toHaveURL(app.url); // no swipe was a tap
});

test('a short swipe does nothing, and a finger that goes up scrolls', async ({ app, page }) => {
  await openLibrary(page, app);
  await letGo(await drag(page, 60, 0));
  await expect(linkTo(page, BUS)).toBeVisible();
  await letGo(await drag(page, 20, -200));
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(80);
  await expect(page.getByText('Archived', { exact: true })).toHaveCount(0);
  await expect(page).toHaveURL(app.url);
});

test('a finger that rests chooses; then taps choose more', async ({ app, page }) => {
  await openLibrary(page, app);
  const { session, x, y } = await fingerOn(page);
  await touch(session, 'touchStart', x, y);
  const bar = page.getByRole('toolbar', { name: 'Selected articles' });
  await expect(bar).toContainText('1 selected');
  await letGo(session);
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Éloge du bouton gris' })
    .getByRole('link')
    .tap();
  await expect(bar).toContainText('2 selected');
  await page.evaluate(() => scrollTo(0, 0)); // no row half under the bar
  await expectNoFault(page, 'several chosen on a phone');
  await bar.getByRole('button', { name: 'Later' }).tap();
  await expect(page.getByText('2 articles put aside for later')).toBeVisible();
});

test('the menu of a row stands at the bottom and does the same', async ({ app, page }) => {
  await openLibrary(page, app);
  await page.getByRole('button', { name: `More: ${BUS.title}` }).tap();
  const menu = page.getByRole('dialog', { name: BUS.title });
  await expectNoFault(page, 'the menu of a row on a phone');
  await menu.getByRole('button', { name: 'Archive' }).tap();
  await expect(linkTo(page, BUS)).toHaveCount(0);
});
