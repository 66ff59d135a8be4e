import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { expectNoFault } from './axe.ts';
import { BUS, drawnIn, openBus, selectWords } from './marking.ts';
import { endSaying, forgetSaying, giveVoices, saying, sayWord, voiceAndRate } from './spokenFor.ts';

const LOCAL = { name: 'Ann', lang: 'en-GB', localService: true };
const FAR = { name: 'Cloud', lang: 'en-GB', localService: false };
const FRENCH = { name: 'Anne', lang: 'fr-FR', localService: true };
const FIRST = 'Every second Tuesday a green bus with 2,400 books on board';
const SECOND = 'Nobody on the route has ever asked it to go faster.';
const THIRD = 'Its driver and librarian, Dilys Marrack, calls the timetable';

function bar(page: Page) {
  return page.getByRole('region', { name: 'Read aloud' });
}

/** Reads aloud from the first paragraph. */
async function readAloud(page: Page): Promise<void> {
  await selectWords(page, 'Every second Tuesday');
  await page.keyboard.press('p');
  await expect.poll(() => saying(page)).toContain(FIRST);
}

test.describe('with voices', () => {
  test.beforeEach(async ({ app, page }) => {
    await giveVoices(page, [FAR, FRENCH, LOCAL]);
    await openBus(page, app);
  });

  test('sentence by sentence, across paragraphs, the sentence and the word marked, by a voice of this device', async ({
    page,
  }) => {
    await readAloud(page);
    expect(await voiceAndRate(page)).toEqual(['Ann', 1]);
    await sayWord(page, FIRST.indexOf('green'));
    await expect.poll(() => drawnIn(page, 'spoken-word')).toEqual(['green']);
    expect((await drawnIn(page, 'spoken')).join('')).toContain(FIRST);
    await expectNoFault(page, 'reader, read aloud');
    await endSaying(page);
    await expect.poll(() => saying(page)).toBe(SECOND);
    await endSaying(page);
    await expect.poll(() => saying(page)).toContain(THIRD);
    await expect.poll(() => drawnIn(page, 'spoken-word')).toEqual([]);
    await forgetSaying(page);
    await expect.poll(() => saying(page)).toMatch(/^The first stop/);
  });

  test('the word is marked by the pace of a voice that does not tell of its words', async ({
    page,
  }) => {
    await readAloud(page);
    await expect
      .poll(async () => FIRST.split(' ').includes((await drawnIn(page, 'spoken-word')).join()))
      .toBe(true);
    await endSaying(page);
    await expect.poll(() => saying(page)).toBe(SECOND);
    await expect
      .poll(async () => SECOND.split(' ').includes((await drawnIn(page, 'spoken-word')).join()))
      .toBe(true);
    await page.keyboard.press('p');
    await expect.poll(() => saying(page)).toBeNull();
    await page.keyboard.press('p');
    await expect.poll(() => saying(page)).toBe(SECOND);
  });

  test('p pauses and goes on at the word; dots, commas, j and k skip; h highlights what is said', async ({
    page,
  }) => {
    await readAloud(page);
    await sayWord(page, FIRST.indexOf('green'));
    await page.keyboard.press('p');
    await expect.poll(() => saying(page)).toBeNull();
    await expect(bar(page).getByRole('button', { name: 'Play' })).toBeVisible();
    await page.keyboard.press('p');
    await expect.poll(() => saying(page)).toMatch(/^green bus/);
    await page.keyboard.press('.');
    await expect.poll(() => saying(page)).toBe(SECOND);
    await page.keyboard.press('h');
    await expect.poll(() => drawnIn(page, 'saffron')).toEqual([SECOND]);
    await page.keyboard.press('j');
    await expect.poll(() => saying(page)).toContain(THIRD);
    await page.keyboard.press('k');
    await expect.poll(() => saying(page)).toContain(FIRST);
    await bar(page).getByRole('button', { name: 'Next sentence' }).click();
    await expect.poll(() => saying(page)).toBe(SECOND);
    await page.keyboard.press(',');
    await expect.poll(() => saying(page)).toContain(FIRST);
  });

  test('speed and voice are the reader’s; a voice of the network says that it is one', async ({
    page,
  }) => {
    await readAloud(page);
    await bar(page).getByLabel('Speed').selectOption({ label: '× 1.4' });
    await expect.poll(() => voiceAndRate(page)).toEqual(['Ann', 1.4]);
    await bar(page).getByLabel('Voice').selectOption({ label: 'Cloud (needs the network)' });
    await expect.poll(() => voiceAndRate(page)).toEqual(['Cloud', 1.4]);
    await expect.poll(() => saying(page)).toContain(FIRST);
  });

  test('it stops at the end, with the bar, and wherever the reader goes', async ({ page }) => {
    await readAloud(page);
    await page.getByRole('link', { name: 'Library' }).click();
    await expect.poll(() => saying(page)).toBeNull();
    await page.goBack();
    await readAloud(page);
    await bar(page).getByRole('button', { name: 'Stop reading aloud' }).click();
    await expect.poll(() => saying(page)).toBeNull();
    await selectWords(page, BUS.last);
    await page.getByRole('button', { name: 'Read aloud from here' }).click();
    await expect.poll(() => saying(page)).toContain(BUS.last);
    await expect
      .poll(async () => {
        await endSaying(page);
        return bar(page).count();
      })
      .toBe(0);
    await expect(page.getByText('The article has been read to its end')).toBeVisible();
    expect(await saying(page)).toBeNull();
  });

  test('the spoken sentence is kept in view, also while the page was not', async ({ page }) => {
    await readAloud(page);
    await page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    for (let sentence = 0; sentence < 12; sentence++) await endSaying(page);
    await expect
      .poll(() =>
        page.evaluate(() => {
          const [range] = CSS.highlights.get('lutrin-spoken') ?? [];
          const { top, bottom } = (range as Range).getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight;
        }),
      )
      .toBe(true);
  });
});

test('media keys pause, go on and skip, and the system knows what is read', async ({
  app,
  page,
}) => {
  await giveVoices(page, [LOCAL]);
  await page.addInitScript(() => {
    const keys: Record<string, unknown> = {};
    Object.assign(window, { keys });
    navigator.mediaSession.setActionHandler = (name, act) => {
      keys[name] = act;
    };
  });
  const press = (key: string) =>
    page.evaluate((name) => {
      (window as unknown as { keys: Record<string, (() => void) | null> }).keys[name]?.();
    }, key);
  await openBus(page, app);
  await readAloud(page);
  expect(await page.evaluate(() => navigator.mediaSession.metadata?.title)).toBe(BUS.title);
  await press('pause');
  await expect.poll(() => saying(page)).toBeNull();
  await press('play');
  await expect.poll(() => saying(page)).toContain(FIRST);
  await press('seekforward');
  await expect.poll(() => saying(page)).toBe(SECOND);
  await press('nexttrack');
  await expect.poll(() => saying(page)).toContain(THIRD);
  await press('previoustrack');
  await expect.poll(() => saying(page)).toContain(FIRST);
  await press('stop');
  await expect(bar(page)).toHaveCount(0);
  expect(await saying(page)).toBeNull();
});

test('where no voice of the device speaks the language, none of the network is taken unasked', async ({
  app,
  page,
}) => {
  await giveVoices(page, [FAR, FRENCH]);
  await openBus(page, app);
  await page.getByRole('button', { name: 'Read aloud' }).click();
  await expect(page.getByText('The only voices for this language need the network')).toBeVisible();
  expect(await saying(page)).toBeNull();
  await bar(page).getByLabel('Voice').selectOption({ label: 'Cloud (needs the network)' });
  await expect.poll(() => saying(page)).toContain(BUS.title);
});

test('a device without voices says so', async ({ app, page }) => {
  await giveVoices(page, []);
  await openBus(page, app);
  await page.getByRole('button', { name: 'Read aloud' }).click();
  await expect(page.getByText('This device has no voices.')).toBeVisible();
  expect(await drawnIn(page, 'spoken')).toEqual([]);
  await expect(bar(page).getByRole('button')).toHaveText(['']); // to close it: nothing else is of use
  await expect(bar(page).getByRole('button')).toHaveAccessibleName('Stop reading aloud');
  await expectNoFault(page, 'reader, without voices');
});
