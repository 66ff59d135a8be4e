import { expect, test } from './app.ts';
import { allIsKept, BUS, drawnIn, highlight, openBus } from './marking.ts';

const FOLLOW = 'Follow The Harrowmere Courier onFacebookInstagram';

test('what was removed is shown in its place with the reason, and restored for good', async ({
  app,
  page,
}) => {
  await openBus(page, app);
  const toggle = page.getByRole('button', { name: /\d+ passages removed/ });
  await expect(toggle).toHaveAttribute('aria-expanded', 'false');
  await expect(page.getByText(FOLLOW)).toBeHidden();
  await toggle.click();
  const passage = page.getByRole('group', { name: 'Removed: Promotion' });
  await expect(passage.filter({ hasText: FOLLOW })).toBeVisible();
  await passage.filter({ hasText: FOLLOW }).getByRole('button', { name: 'Restore' }).click();
  await expect(page.getByText('Passage restored')).toBeVisible();
  await allIsKept(page);
  await page.reload();
  await expect(page.getByText(FOLLOW)).toBeVisible();

  await toggle.click();
  await page
    .getByRole('group', { name: 'Restored: Promotion' })
    .getByRole('button', { name: 'Leave out again' })
    .click();
  await toggle.click();
  await expect(page.getByText(FOLLOW)).toBeHidden();
});

test('one click keeps a kind of passage from a source in all its articles, and one undoes it', async ({
  app,
  page,
}) => {
  await openBus(page, app);
  const toggle = page.getByRole('button', { name: /\d+ passages removed/ });
  await toggle.click();
  await page
    .getByRole('group', { name: 'Removed: Promotion' })
    .filter({ hasText: FOLLOW })
    .getByRole('button', { name: /^Always keep this kind from/ })
    .click();
  await expect(page.getByRole('group', { name: 'Removed: Promotion' })).toHaveCount(0);
  await allIsKept(page);
  await page.reload();
  await expect(page.getByText(FOLLOW)).toBeVisible();

  await toggle.click();
  await page
    .getByRole('group', { name: 'Restored: Promotion' })
    .first()
    .getByRole('button', { name: /^No longer keep this kind from/ })
    .click();
  await expect(page.getByRole('group', { name: 'Restored: Promotion' })).toHaveCount(0);
  await toggle.click();
  await expect(page.getByText(FOLLOW)).toBeHidden();
});

test('restoring moves no highlight', async ({ app, page }) => {
  await openBus(page, app);
  await highlight(page, BUS.last, 'lilac');
  await page.getByRole('button', { name: /passages removed/ }).click();
  await page
    .getByRole('group')
    .filter({ hasText: FOLLOW })
    .getByRole('button', { name: 'Restore' })
    .click();
  await expect.poll(() => drawnIn(page, 'lilac')).toEqual([BUS.last]);
});
