import { Buffer } from 'node:buffer';
import { expect, type Page } from '@playwright/test';
import { oneOf, seeded, wholeFrom } from './seeded.ts';
import type { App } from './servedApp.ts';

const WORDS =
  'ferry harbour letter winter orchard ladder keeper signal valley lantern river market window baker bridge mill story garden teacher stone rain cloud evening morning road station quiet narrow wooden early distant patient crowded carries follows answers remembers repairs gathers crosses opens leaves between under beyond beside without against towards'.split(
    ' ',
  );

/** Numbered, so that each paragraph can be told from all others. */
function paragraph(random: () => number, number: number): string {
  const words = Array.from({ length: wholeFrom(random, 40, 90) }, () => oneOf(random, WORDS));
  return `Paragraph ${number} begins here and ${words.join(' ')}.`;
}

/** An article of our own making: `chapters` headings, each with some paragraphs under it. The same every time. */
export function longArticle(title: string, chapters: number, paragraphs = 6): string {
  const random = seeded(chapters);
  let number = 0;
  const parts = Array.from({ length: chapters }, (_, chapter) => {
    const body = Array.from({ length: paragraphs }, () => paragraph(random, ++number));
    return [`## Chapter ${chapter + 1}`, ...body].join('\n\n');
  });
  return [`# ${title}`, ...parts].join('\n\n');
}

/** Brings an article in as a Markdown file, keeps it, and waits for it in the reader. */
export async function bringIn(page: Page, app: App, title: string, text: string): Promise<void> {
  await page.goto(`${app.url}bring-in`);
  await page.locator('input[type=file]').setInputFiles({
    name: 'article.md',
    mimeType: 'text/markdown',
    buffer: Buffer.from(text),
  });
  await page.getByRole('button', { name: 'Keep article' }).click();
  await page.waitForURL(/\/read\//);
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}
