import { expect, type Locator, type Page } from '@playwright/test';
import { linkTo, openLibrary } from './reading.ts';
import type { App } from './servedApp.ts';

/** Words of the library bus's article, far enough from each other to be marked apart. */
export const BUS = {
  title: 'The library bus that will not hurry',
  first: 'a statement of hope',
  overlapping: 'hope”. The first stop',
  other: 'poetry holds steady at one reader per valley',
  last: 'broadly accurate as to the day',
};

/** From the library to the library bus's article. */
export async function openBus(page: Page, app: App): Promise<void> {
  await openLibrary(page, app);
  await linkTo(page, BUS).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(BUS.title);
}

/** Where some words stand on screen: the middle of their first and of their last character. */
async function placeOf(page: Page, words: string) {
  const text = page.getByText(words).first();
  await text.scrollIntoViewIfNeeded();
  return text.evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
    const at = nodes
      .map((node) => node.data)
      .join('')
      .indexOf(wanted);
    const middleOf = (offset: number) => {
      let before = 0;
      for (const node of nodes) {
        if (offset < before + node.length) {
          const range = document.createRange();
          range.setStart(node, offset - before);
          range.setEnd(node, offset - before + 1);
          const { left, right, top, bottom } = range.getBoundingClientRect();
          return { left, right, y: (top + bottom) / 2 };
        }
        before += node.length;
      }
      throw new Error(`${wanted} is not on screen`);
    };
    return { from: middleOf(at), to: middleOf(at + wanted.length - 1) };
  }, words);
}

/** Drags over the words with the mouse. */
export async function selectWords(page: Page, words: string): Promise<void> {
  const { from, to } = await placeOf(page, words);
  await page.mouse.move(from.left + 1, from.y);
  await page.mouse.down();
  await page.mouse.move((from.left + to.right) / 2, (from.y + to.y) / 2);
  await page.mouse.move(to.right - 1, to.y);
  await page.mouse.up();
  await expect(page.getByRole('toolbar', { name: 'Selection' })).toBeVisible();
}

export async function clickWords(page: Page, words: string): Promise<void> {
  const { from, to } = await placeOf(page, words);
  await page.mouse.click(from.y === to.y ? (from.left + to.right) / 2 : from.right, from.y);
}

/** Marks the words in a colour with the toolbar. */
export async function highlight(page: Page, words: string, color: string): Promise<void> {
  await selectWords(page, words);
  await page.getByRole('button', { name: `Highlight in ${color}` }).click();
  await expect.poll(() => drawnIn(page, color)).toContain(words);
}

/** Marks the words, and waits until they are on disk. */
export async function highlightForGood(page: Page, words: string, color: string): Promise<void> {
  await highlight(page, words, color);
  await allIsKept(page);
}

/** The words that are drawn in a colour, each highlight on its own, wherever the engine keeps them. */
export function drawnIn(page: Page, color: string): Promise<string[]> {
  return page.evaluate((name) => {
    const painted = CSS.highlights?.get(`lutrin-${name}`);
    if (painted) return Array.from(painted, (range) => range.toString());
    return Array.from(document.querySelectorAll(`mark.mark-${name}`), (mark) => mark.textContent);
  }, color);
}

export function card(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Highlight' });
}

/** The reader no longer says that it is saving. */
export function allIsKept(page: Page): Promise<void> {
  return expect(page.getByText(/^saving · /)).toHaveCount(0);
}
