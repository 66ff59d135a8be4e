import { createHash } from 'node:crypto';
import type { Article } from '../core/article/article.ts';
import { element, type Node } from '../core/edition/element.ts';
import { writeHtml } from '../core/edition/markup.ts';
import { DRAWN_HERE, filled, firstDraw } from '../core/firstDraw/frame.ts';

/** What all pages of a screen have before any script runs, and what they ask for at once. */
export interface ScreenParts {
  /** The whole look of what is drawn. */
  sheet: string;
  /** Addresses of the modules and sheets of the screen. */
  modules: readonly string[];
  sheets: readonly string[];
  /** Of the files of faces that what is drawn waits for. */
  faces?: readonly string[];
}

/** What one of them has. */
export interface FirstPage {
  title: string;
  drawn: Node;
  /** Addresses that its screen will fetch. */
  data: readonly string[];
  /** The row of the article that it is the page of (platform/library.ts). */
  article?: Article;
}

const SHEET = /<link rel="stylesheet"[^>]*>\s*/g;
const SCRIPT = /<script type="module"[^>]*><\/script>\s*|<link rel="modulepreload"[^>]*>\s*/g;
const ROOT = /(<div id="root">)(.*?)(<\/div>)/s;

/**
 * The shell with a place for a first draw: the look in the page itself, so that text stands after one answer of the server. All
 * that the app fetches comes below the text; its sheets hold back its scripts but not what stands above them.
 */
export function frameOf(shell: string, parts: ScreenParts): string {
  const { sheet, modules, sheets, faces = [] } = parts;
  const shellSheets = (shell.match(SHEET) ?? []).join('');
  const allowed = ` &#39;sha256-${createHash('sha256').update(sheet).digest('base64')}&#39;`;
  const asked = [
    ...(shell.match(SCRIPT) ?? []),
    ...sheets
      .filter((href) => !shellSheets.includes(`"${href}"`))
      .map((href) => link({ rel: 'stylesheet', href })),
    ...modules.map((href) => link({ rel: 'modulepreload', href })),
  ];
  const waited = faces.map((href) => link({ rel: 'preload', as: 'font', href }));
  return shell
    .replace(SHEET, '')
    .replace(SCRIPT, '')
    .replace('style-src &#39;self&#39;', (policy) => policy + allowed)
    .replace('</head>', (end) => `${waited.join('\n')}<style>${sheet}</style>\n${end}`)
    .replace(
      ROOT,
      (_, begin, opening, end) =>
        `${begin}${DRAWN_HERE}<div class="first-foot">${opening}</div>${end}\n${shellSheets}${asked.join('\n')}`,
    );
}

/** A frame with its first draw, for who comes for the first time. */
export function firstPage(frame: string, { title, drawn, data, article }: FirstPage): string {
  const known = article
    ? writeHtml(element('meta', { name: 'article', content: JSON.stringify(article) }))
    : '';
  const asked = data.map((href) => link({ rel: 'preload', as: 'fetch', href })).join('\n');
  const forAll = frame
    .replace('<html', '<html data-first-face')
    .replace('</head>', (end) => known + end)
    .replace('</body>', (end) => asked + end);
  return filled(forAll, firstDraw(title, drawn)).join('');
}

function link(attributes: Record<string, string>): string {
  return writeHtml(element('link', { ...attributes, crossorigin: '' }));
}
