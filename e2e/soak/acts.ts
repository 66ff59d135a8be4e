import type { ElementHandle, Page } from '@playwright/test';
import { oneOf, wholeFrom } from '../seeded.ts';
import type { App } from '../servedApp.ts';

/** Where a wandering reader is, and the luck that leads them. */
export interface Wanderer {
  app: App;
  page: Page;
  random: () => number;
}

/** Something a reader does; resolves to what it was, in few words. Throws where it was not possible just then. */
export type Act = (wanderer: Wanderer) => Promise<string>;

/** How long a control may take to be reached before the reader does something else. Milliseconds. */
const PATIENCE = 1500;
const CONTROLS =
  'button, a[href], summary, input, textarea, select, [role=option], [role=menuitem], [role=slider]';
const KEYS =
  'j k h n f z Z / Escape Enter 1 2 3 4 5 # ArrowDown ArrowUp Tab Space PageDown End Home'.split(
    ' ',
  );

const GOES = ['gl', 'gn', 'gs'];
const WORDS = [
  'a',
  'the valley',
  'café',
  '<img src=https://elsewhere.example/x>',
  '**bold** [link](https://elsewhere.example/)',
  '=HYPERLINK("https://elsewhere.example")',
  'مرحبا',
  '\u202egnikaerb',
];

/** Presses or fills whatever control happens to be there. */
export const useControl: Act = async ({ page, random }) => {
  const controls = await page.locator(CONTROLS).filter({ visible: true }).elementHandles();
  const control = oneOf(random, controls);
  const { name, tag, type } = await traits(control);
  if (tag === 'select') {
    const options = await control.$$eval('option', (all) => all.map(({ label }) => label));
    await control.selectOption({ label: oneOf(random, options) }, { timeout: PATIENCE });
  } else if (tag === 'textarea' || (tag === 'input' && /text|search|url|^$/.test(type))) {
    await control.fill(oneOf(random, WORDS), { timeout: PATIENCE });
    if (random() < 0.5) await control.press('Enter', { timeout: PATIENCE });
  } else await control.click({ timeout: PATIENCE });
  return name || tag;
};

/** Drags over some words of whatever text is on screen, and perhaps marks them. */
export const selectWords: Act = async ({ page, random }) => {
  const paragraphs = page.locator('main p').filter({ visible: true });
  const paragraph = paragraphs.nth(
    wholeFrom(random, 0, Math.max(0, (await paragraphs.count()) - 1)),
  );
  await paragraph.scrollIntoViewIfNeeded({ timeout: PATIENCE });
  const box = await paragraph.boundingBox({ timeout: PATIENCE });
  if (!box) return 'found no words';
  const point = () => [box.x + random() * box.width, box.y + random() * box.height] as const;
  await page.mouse.move(...point());
  await page.mouse.down();
  await page.mouse.move(...point(), { steps: 3 });
  await page.mouse.up();
  const key = oneOf(random, ['h', 'n', '1', '2', '3', '4', '5', 'Escape']);
  await page.keyboard.press(key);
  if (key === 'n') await page.keyboard.type(oneOf(random, WORDS));
  return `selected words, then ${key}`;
};

/** Presses keys, wherever the focus is. */
export const pressKeys: Act = async ({ page, random }) => {
  const keys = random() < 0.2 ? [...oneOf(random, GOES)] : [oneOf(random, KEYS)];
  for (const key of keys) await page.keyboard.press(key);
  return `key ${keys.join(' ')}`;
};

/** Goes to an address of the app, back, forward, or loads the page again. */
export const travel: Act = async ({ app, page, random }) => {
  const dice = random();
  if (dice < 0.15) await page.goBack({ timeout: 5000 });
  else if (dice < 0.25) await page.goForward({ timeout: 5000 });
  else if (dice < 0.4) await page.reload();
  else {
    const paths = ['', 'notebook', 'settings', 'bring-in', 'no/such/place'];
    const articles = app.articles.map(({ id }) => `read/${id}`);
    const path = oneOf(random, random() < 0.5 ? paths : articles);
    await page.goto(app.url + path);
    return `visited ${path.replace(/read.*/, 'an article') || 'the library'}`;
  }
  return 'went back, forward, or round';
};

/** Brings in an article of its own words, hostile ones among them. */
export const bringIn: Act = async ({ app, page, random }) => {
  await page.goto(`${app.url}bring-in`);
  const lines = Array.from({ length: 8 }, (_, line) =>
    `${line} ${oneOf(random, WORDS)} `.repeat(9),
  );
  const title = `Brought in ${Math.floor(random() * 1e6)}`;
  await page
    .getByRole('textbox')
    .first()
    .fill([title, ...lines].join('\n\n'));
  await page.getByRole('button', { name: 'Clean' }).click({ timeout: PATIENCE });
  await page.getByRole('button', { name: 'Keep article' }).click({ timeout: 5000 });
  return 'brought an article in';
};

function traits(control: ElementHandle) {
  return control.evaluate((element) => ({
    name: ((element as Element).getAttribute('aria-label') ?? element.textContent ?? '')
      .trim()
      .slice(0, 40),
    tag: (element as Element).tagName.toLowerCase(),
    type: (element as Element).getAttribute('type') ?? '',
  }));
}
