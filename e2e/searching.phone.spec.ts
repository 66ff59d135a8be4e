import { expect, test } from './app.ts';
import { expectNoFault } from './axe.ts';
import { BUS } from './marking.ts';
import { linkTo, openLibrary } from './reading.ts';

test('a phone finds, opens and walks the hits, with nothing too small for a finger', async ({
  app,
  page,
}) => {
  await openLibrary(page, app);
  await page.getByRole('searchbox').fill('poetry');
  await expect(page.locator('mark').first()).toBeVisible();
  await linkTo(page, BUS).tap();
  const next = page.getByRole('button', { name: 'Next', exact: true });
  await next.tap();
  await expect(next).toBeInViewport();
  const box = await next.boundingBox();
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  await expectNoFault(page, 'finding on a phone');
});
