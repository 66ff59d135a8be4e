import { createHash } from 'node:crypto';
import type { Article } from '../core/article/article.ts';
import { element, type Node } from '../core/edition/element.ts';
import { writeHtml } from '../core/edition/markup.ts';

/** What a page has before any script runs, and what it asks for at once. */
export interface FirstPage {
  title: string;
  /** The whole look of `drawn`. */
  sheet: string;
  drawn: Node;
  /** Addresses of the modules and sheets of its screen. */
  modules: readonly string[];
  sheets: readonly string[];
  /** Addresses that its screen will fetch. */
  data: readonly string[];
  /** The row of the article that it is the page of (platform/library.ts). */
  article?: Article;
}

const SHEET = /<link rel="stylesheet"[^>]*>\s*/g;
const ROOT = /(<div id="root">)(.*?)(<\/div>)/s;

/**
 * The shell with its first draw: the look in the page itself, so that text stands after one answer of the server. The app's
 * own sheets come below the text, and hold back its scripts but not what stands above them.
 */
export function firstPage(shell: string, page: FirstPage): string {
  const shellSheets = (shell.match(SHEET) ?? []).join('');
  const allowed = ` &#39;sha256-${createHash('sha256').update(page.sheet).digest('base64')}&#39;`;
  const foot = (opening: string) => `<div class="first-foot">${opening}</div>`;
  return titled(shell, page.title)
    .replace('<html', '<html data-first-face')
    .replace(SHEET, '')
    .replace('style-src &#39;self&#39;', (policy) => policy + allowed)
    .replace('</head>', (end) => `${known(page)}<style>${page.sheet}</style>\n${end}`)
    .replace(
      ROOT,
      (_, begin, opening, end) =>
        `${begin}${writeHtml(page.drawn)}${foot(opening)}${end}\n${shellSheets}${asked(page, shellSheets)}`,
    );
}

/** The page under another title. */
export function titled(page: string, title: string): string {
  return page.replace(/<title>.*?<\/title>/s, () => writeHtml(element('title', {}, [title])));
}

function known({ article }: FirstPage): string {
  if (!article) return '';
  const content = JSON.stringify(article);
  return writeHtml(element('meta', { name: 'article', content }));
}

/** The links to all that the screen needs and the shell does not ask for. */
function asked({ sheets, modules, data }: FirstPage, there: string): string {
  const link = (attributes: Record<string, string>) =>
    writeHtml(element('link', { ...attributes, crossorigin: '' }));
  return [
    ...sheets
      .filter((href) => !there.includes(`"${href}"`))
      .map((href) => link({ rel: 'stylesheet', href })),
    ...modules.map((href) => link({ rel: 'modulepreload', href })),
    ...data.map((href) => link({ rel: 'preload', as: 'fetch', href })),
  ].join('\n');
}
