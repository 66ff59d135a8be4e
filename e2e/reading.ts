import { expect, type Locator, type Page } from '@playwright/test';
import type { Article } from '../src/core/article/article.ts';
import type { App } from './servedApp.ts';

/** The library is there, with its articles. */
export async function openLibrary(page: Page, app: App): Promise<void> {
  await page.goto(app.url);
  await expect(rows(page).first()).toBeVisible();
}

/** The rows of the library that are drawn: those near the window. */
export function rows(page: Page): Locator {
  return page.getByRole('list', { name: 'Articles' }).getByRole('listitem');
}

/** The library has said that everything is on the device. */
export async function openLibraryAndKeepAll(page: Page, app: App): Promise<void> {
  await openLibrary(page, app);
  await expect(
    page.getByRole('status').filter({ hasText: 'All articles are kept on this device' }),
  ).toBeVisible();
}

/** The library's link to an article. */
export function linkTo(page: Page, { title }: { title: string }): Locator {
  return page.getByRole('link', { name: title, exact: true });
}

/** Scrolls to the end of the text: pressed again where what was not drawn before turned out longer than was guessed. */
export async function scrollToEnd(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('End');
    await expect(page.getByText('Read to the end')).toBeVisible({ timeout: 2000 });
  }).toPass();
}

/** The article stands: its headline and the start of its text. */
export async function expectToRead(page: Page, article: Article): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(asShown(article.title));
  await expect(page.getByRole('article')).toContainText(asShown(firstWords(article)));
}

function firstWords({ excerpt }: Article): string {
  return excerpt.replace(/…$/, '').slice(0, 40);
}

/** Spaces may be shown as narrow or no-break ones. */
function asShown(text: string): RegExp {
  const pattern = text
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s+/gu, '\\s*');
  return new RegExp(pattern.replace(/(?=[;:!?»])|(?<=«)/gu, '\\s*'), 'u');
}
