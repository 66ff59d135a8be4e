import { expect, test } from './app.ts';
import { BUS } from './marking.ts';
import { linkTo, openLibrary, rows } from './reading.ts';

// Without it the index comes from the network, where it can be held back.
test.use({ serviceWorkers: 'block' });

test('titles are found while the index is on its way, and texts once it has come', async ({
  app,
  page,
}) => {
  let letIn = () => {};
  const gate = new Promise<void>((resolve) => {
    letIn = resolve;
  });
  await page.route('**/library/index.json', async (route) => {
    await gate;
    await route.continue();
  });
  await openLibrary(page, app);
  const box = page.getByRole('searchbox');
  await box.fill('bus hurry');
  await expect(linkTo(page, BUS)).toBeVisible();
  await expect(rows(page)).toHaveCount(1);

  await box.fill('pengelly');
  await expect(page.getByText('Searching…')).toBeVisible();
  letIn();
  await expect(rows(page)).toHaveCount(1);
  await expect(linkTo(page, BUS)).toBeVisible();
});

test('where there is no index titles are found, and it is said that texts were not searched', async ({
  app,
  page,
}) => {
  await page.route('**/library/index.json', (route) => route.fulfill({ json: {} }));
  await openLibrary(page, app);
  const box = page.getByRole('searchbox');
  await box.fill('hurry');
  await expect(linkTo(page, BUS)).toBeVisible();
  await expect(page.getByText('only the titles were searched')).toBeVisible();
  await box.fill('pengelly');
  await expect(page.getByText('Nothing is found for “pengelly”')).toBeVisible();
  await expect(page.getByText('whole texts')).toHaveCount(0);
});
