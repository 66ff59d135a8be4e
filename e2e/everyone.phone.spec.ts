import { test } from './app.ts';
import { expectNoFault } from './axe.ts';
import { BUS } from './marking.ts';
import { linkTo, openLibrary } from './reading.ts';

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`on a phone, ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('axe finds nothing in any screen', async ({ app, page }) => {
      test.slow();
      await openLibrary(page, app);
      await expectNoFault(page, 'library');
      await linkTo(page, BUS).tap();
      await page.getByRole('heading', { level: 1, name: BUS.title }).waitFor();
      await page.getByRole('button', { name: /passages removed/ }).tap();
      await page.getByRole('button', { name: 'Reading settings' }).tap();
      await expectNoFault(page, 'reader, with its settings');
      for (const screen of [
        'notebook',
        'settings',
        'bring-in',
        'import-annotations',
        'note-template',
      ]) {
        await page.goto(app.url + screen);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await expectNoFault(page, screen);
      }
    });
  });
