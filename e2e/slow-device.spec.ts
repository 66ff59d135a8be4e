import { expect, test } from './app.ts';

test('on a slow device the first screen comes, however its parts fall in with the drawing of the page', async ({
  app,
  context,
  page,
}) => {
  test.slow();
  const device = await context.newCDPSession(page);
  await device.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  for (let visit = 0; visit < 4; visit++) {
    await page.goto(`${app.url}your-data`);
    await expect(page.getByRole('heading', { level: 1, name: 'Your data' })).toBeVisible();
  }
});
