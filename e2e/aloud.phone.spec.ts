import { expect, test } from './app.ts';
import { expectNoFault } from './axe.ts';
import { BUS, openBus } from './marking.ts';
import { endSaying, giveVoices, saying } from './spokenFor.ts';

test('on a phone an article is read aloud by taps, and nothing is too wide where the screen is narrow', async ({
  app,
  page,
}) => {
  await giveVoices(page, [{ name: 'Ann', lang: 'en-GB', localService: true }]);
  await openBus(page, app);
  await page.getByRole('button', { name: 'Read aloud' }).tap();
  await expect.poll(() => saying(page)).toBe(BUS.title);
  const bar = page.getByRole('region', { name: 'Read aloud' });
  await endSaying(page);
  await expect.poll(() => saying(page)).toContain('Dilys Marrack at the wheel');
  await bar.getByRole('button', { name: 'Pause' }).tap();
  await expect.poll(() => saying(page)).toBeNull();
  await expectNoFault(page, 'reader on a phone, read aloud');
  await page.setViewportSize({ width: 320, height: 640 });
  const width = () => page.evaluate(() => document.documentElement.scrollWidth);
  await expect.poll(width).toBe(320);
  await bar.getByRole('button', { name: 'Stop reading aloud' }).tap();
  await expect(bar).toHaveCount(0);
});
