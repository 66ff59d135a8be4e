import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Plugin, ResolvedConfig, Rollup } from 'vite';
import type { Article } from '../core/article/article.ts';
import { parseRevision } from '../core/article/parse.ts';
import { drawnArticle } from '../core/firstDraw/drawnArticle.ts';
import { drawnLibrary, newestFirst } from '../core/firstDraw/drawnLibrary.ts';
import { articlesIn } from './articlesIn.ts';
import { firstPage, titled } from './firstPage.ts';
import { firstSheet } from './firstSheet.ts';
import { neededFor } from './neededFor.ts';

const SCREENS = [
  'notebook',
  'review',
  'words',
  'statistics',
  'settings',
  'bring-in',
  'your-data',
  'import-annotations',
  'note-template',
];
/** Pages that are made at a time. */
const AT_ONCE = 64;
/** Of a larger library the newest so many begin before any script; a page with a first draw is 20 kB, one without 2 kB. */
const DRAWN = 10_000;

/**
 * Writes a page for every address of the app, so that deep links work on plain static hosting. The library's and the articles'
 * pages show how they begin before any script runs (core/firstDraw); the others are copies of `shell.html`.
 */
export function deepLinks(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'lutrin:deep-links',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler({ dir = 'dist' }, bundle) {
        const shell = await readFile(join(dir, 'index.html'), 'utf8');
        const copies = ['shell.html', '404.html', ...SCREENS.map((name) => `${name}/index.html`)];
        for (const path of copies) await writePage(dir, path, shell);
        const articles = await articlesIn(join(dir, 'library'));
        const { base, root } = config;
        const library = await libraryPage(shell, articles, { base, root, bundle });
        await writePage(dir, 'index.html', library);
        const pageOf = await articlePages(shell, dir, { base, root, bundle });
        const newest = newestFirst(articles);
        for (let at = 0; at < newest.length; at += AT_ONCE)
          await Promise.all(
            newest.slice(at, at + AT_ONCE).map(async (article, index) => {
              const page =
                at + index < DRAWN ? await pageOf(article) : titled(shell, article.title);
              await writePage(dir, `read/${article.id}/index.html`, page);
            }),
          );
      },
    },
  };
}

interface Built {
  base: string;
  root: string;
  bundle: Rollup.OutputBundle;
}

async function libraryPage(shell: string, articles: Article[], built: Built): Promise<string> {
  const addressOf = ({ id }: Article) => `${built.base}read/${id}/`;
  return firstPage(shell, {
    title: 'Lutrin',
    drawn: drawnLibrary(articles, addressOf, null),
    data: [`${built.base}library/catalog.json`],
    ...(await screen('library', built)),
  });
}

async function articlePages(shell: string, dir: string, built: Built) {
  const reader = await screen('reader', built);
  return async (article: Article): Promise<string> => {
    const file = `library/revisions/${article.revision}.json`;
    const revision = parseRevision(JSON.parse(await readFile(join(dir, file), 'utf8')));
    return firstPage(shell, {
      title: article.title,
      drawn: drawnArticle(article, revision, null),
      data: [built.base + file],
      article,
      ...reader,
    });
  };
}

/** What every page of a screen has and asks for. */
async function screen(name: string, { base, root, bundle }: Built) {
  const parts = [`src/screens/${name}/route.ts`, 'src/screens/desk/DeskLater.tsx'];
  const { modules, sheets } = neededFor(bundle, parts);
  return {
    sheet: await firstSheet(join(root, `src/screens/${name}/firstDraw.css`)),
    modules: modules.map((file) => base + file),
    sheets: sheets.map((file) => base + file),
  };
}

async function writePage(dir: string, path: string, content: string): Promise<void> {
  await mkdir(dirname(join(dir, path)), { recursive: true });
  await writeFile(join(dir, path), content);
}
