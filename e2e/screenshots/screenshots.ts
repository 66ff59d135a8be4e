import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContextOptions, chromium, expect, type Page } from '@playwright/test';
import { makeBuild } from '../builds.mjs';
import { LAUNCH_ARGS, needChromium } from '../chromium.mjs';
import {
  allIsKept,
  BUS,
  card,
  clickWords,
  drawnIn,
  highlight,
  openBus,
  selectWords,
} from '../marking.ts';
import { openLibrary } from '../reading.ts';
import { type App, serveApp } from '../servedApp.ts';
import { arriveTakenOver } from '../takenOver.ts';

const FOLDER = fileURLToPath(new URL('../../.pictures/', import.meta.url));
const DESK: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };
const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
};
/** The samples are older: what is "today" in the app stays the same in each picture. */
const DAY = new Date('2026-03-02T09:00:00+01:00');

/** Takes the README's pictures anew, from the app as it ships with its samples. */
export async function main(): Promise<number> {
  if (!(await makeBuild('root'))) return 1;
  await mkdir(FOLDER, { recursive: true });
  const app = await serveApp('root');
  const browser = await chromium.launch({ executablePath: needChromium(), args: LAUNCH_ARGS });
  for (const [options, names] of [
    [DESK, ['library', 'reader', 'notebook']],
    [PHONE, ['phone']],
  ] as const) {
    const context = await browser.newContext({
      ...options,
      locale: 'en-GB',
      timezoneId: 'Europe/Paris',
      colorScheme: 'light',
      reducedMotion: 'reduce',
    });
    arriveTakenOver(context);
    const page = await context.newPage();
    await page.clock.setFixedTime(DAY);
    await markAndNote(page, app);
    for (const name of names) {
      await SCENES[name](page, app);
      await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled' });
      console.log(`.pictures/${name}.png`);
    }
    await context.close();
  }
  await browser.close();
  await app.close();
  return 0;
}

/** Some marks and a note, so that there is something to see. */
async function markAndNote(page: Page, app: App): Promise<void> {
  await openBus(page, app);
  await highlight(page, BUS.first, 'sage');
  await highlight(page, 'an angle arrived at by experiment', 'sky');
  await selectWords(page, BUS.other);
  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused();
  await page.keyboard.type('One reader per valley, and that one is a measure of patience.');
  await page.getByRole('button', { name: 'Done' }).click();
  await allIsKept(page);
}

async function openMarked(page: Page, app: App): Promise<void> {
  await openBus(page, app);
  await expect.poll(() => drawnIn(page, 'sky')).toContain(BUS.other);
}

const SCENES = {
  async library(page: Page, app: App) {
    await openLibrary(page, app);
    await page.getByText('All articles are kept on this device').waitFor({ state: 'visible' });
    await page.evaluate(() => document.fonts.ready);
  },
  async reader(page: Page, app: App) {
    await openMarked(page, app);
    await page.getByText(BUS.other).evaluate((text) => text.scrollIntoView({ block: 'center' }));
    await page.getByText('of patience').waitFor();
  },
  async notebook(page: Page, app: App) {
    await page.goto(`${app.url}notebook`);
    await page.getByText(BUS.other).waitFor();
  },
  async phone(page: Page, app: App) {
    await openMarked(page, app);
    await clickWords(page, BUS.other);
    await card(page).getByText('of patience').waitFor();
  },
};
