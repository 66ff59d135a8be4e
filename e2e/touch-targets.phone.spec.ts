import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { BUS } from './marking.ts';
import { linkTo, openLibrary } from './reading.ts';

/** CSS pixels that a finger needs, each way. */
const LEAST = 44;

/**
 * Controls on screen that a finger may miss, as name and size: smaller than it needs, and not pressed just beside their middle
 * either. A link in a sentence is as high as its line (WCAG 2.5.8 excepts it too); a box counts with the label that presses it.
 */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const controls = 'a[href], button, input, select, textarea, summary, [role="slider"]';
    const isPressable = (element: Element) => {
      const { position, clipPath, pointerEvents } = getComputedStyle(element);
      const hidden = position === 'absolute' && clipPath !== 'none' && !element.closest('label');
      const seen = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      return seen && !hidden && pointerEvents !== 'none' && !element.matches(':disabled');
    };
    const inSentence = (element: Element) =>
      element.matches('p a, li a, dd a') && getComputedStyle(element).display === 'inline';
    const isHit = (pressed: Element) => {
      pressed.scrollIntoView({ block: 'center' });
      const { left, top, width, height } = pressed.getBoundingClientRect();
      const [x, y, reach] = [left + width / 2, top + height / 2, least / 2 - 1];
      const around = [
        [x, y - reach],
        [x, y + reach],
        [Math.max(1, x - reach), y],
        [Math.min(innerWidth - 1, x + reach), y],
      ] as const;
      return around.every(([x, y]) => pressed.contains(document.elementFromPoint(x, y)));
    };
    return Array.from(document.querySelectorAll<HTMLElement>(controls)).flatMap((element) => {
      if (!isPressable(element) || inSentence(element)) return [];
      const pressed = element.closest('label') ?? element;
      const { width, height } = pressed.getBoundingClientRect();
      if ((width > least - 0.5 && height > least - 0.5) || isHit(pressed)) return [];
      const name = element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '';
      const said = `${element.tagName.toLowerCase()}.${element.className} “${name.slice(0, 30)}”`;
      return [`${said} ${Math.round(width)} × ${Math.round(height)}`];
    });
  }, LEAST);
}

async function expectRoomForFingers(page: Page, where: string): Promise<void> {
  expect.soft(await smallTargets(page), where).toEqual([]);
}

test('whatever can be pressed has room for a finger, on every screen', async ({ app, page }) => {
  test.slow();
  await openLibrary(page, app);
  await expectRoomForFingers(page, 'library');
  await linkTo(page, BUS).tap();
  await page.getByRole('heading', { level: 1, name: BUS.title }).waitFor();
  await page.getByRole('button', { name: /passages removed/ }).tap();
  await expectRoomForFingers(page, 'reader, with what was removed');
  await page.getByRole('button', { name: 'Read aloud' }).tap();
  await page.getByRole('region', { name: 'Read aloud' }).waitFor();
  await expectRoomForFingers(page, 'reader, read aloud');
  await page.getByRole('button', { name: 'Stop reading aloud' }).tap();
  await page.getByRole('button', { name: 'Reading settings' }).tap();
  await expectRoomForFingers(page, 'reader, with its settings');
  await page.getByRole('button', { name: 'Reading settings' }).tap();
  await page.getByRole('button', { name: /^Highlights: / }).tap();
  await expectRoomForFingers(page, 'reader, with its panel');
  for (const screen of [
    'notebook',
    'words',
    'statistics',
    'settings',
    'your-data',
    'bring-in',
    'import-annotations',
    'note-template',
    'rescue.html',
    'no-such-place',
  ]) {
    await page.goto(app.url + screen);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expectRoomForFingers(page, screen);
  }
});
