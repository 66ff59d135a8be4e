import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Plugin, ResolvedConfig, Rollup } from 'vite';
import type { Article } from '../core/article/article.ts';
import { parseRevision } from '../core/article/parse.ts';
import { drawnArticle, plainDrawing } from '../core/firstDraw/drawnArticle.ts';
import { drawnLibrary, newestFirst } from '../core/firstDraw/drawnLibrary.ts';
import { titled } from '../core/firstDraw/frame.ts';
import { articlesIn } from './articlesIn.ts';
import { firstPage, frameOf, type ScreenParts } from './firstPage.ts';
import { builtSheet, facesOf, firstRules, rulesInAnyLook } from './firstSheet.ts';
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
/** The face that most texts are set in. */
const USUAL_FACE = /literata-latin-opsz-normal.*\.woff2$/;
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
        const built = { base: config.base, root: config.root, bundle };
        await writePage(dir, 'index.html', await libraryPage(shell, articles, built));
        const reader = await screen('reader', built);
        await writePage(dir, 'frames/article.html', frameOf(shell, reader.inAnyLook));
        const pageOf = articlePages(frameOf(shell, reader.first), dir, built);
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
  const { first } = await screen('library', built);
  return firstPage(frameOf(shell, first), {
    title: 'Lutrin',
    drawn: drawnLibrary(articles, ({ id }) => `${built.base}read/${id}/`, null),
    data: [`${built.base}library/catalog.json`],
  });
}

function articlePages(frame: string, dir: string, { base }: Built) {
  return async (article: Article): Promise<string> => {
    const file = `library/revisions/${article.revision}.json`;
    const revision = parseRevision(JSON.parse(await readFile(join(dir, file), 'utf8')));
    const drawn = drawnArticle(article, revision, plainDrawing(revision));
    return firstPage(frame, { title: article.title, drawn, data: [base + file], article });
  };
}

/** What every page of a screen has and asks for: on a first visit, and in whatever look the reader has chosen. */
async function screen(
  name: string,
  { base, root, bundle }: Built,
): Promise<Record<'first' | 'inAnyLook', ScreenParts>> {
  const files = neededFor(bundle, [
    `src/screens/${name}/route.ts`,
    'src/screens/desk/DeskLater.tsx',
  ]);
  const modules = files.modules.map((file) => base + file);
  const sheets = files.sheets.map((file) => base + file);
  const faces = Object.keys(bundle)
    .filter((file) => USUAL_FACE.test(file))
    .map((file) => base + file);
  const sheet = await builtSheet(join(root, `src/screens/${name}/firstDraw.css`));
  return {
    first: { sheet: firstRules(sheet), modules, sheets },
    inAnyLook: { sheet: facesOf(bundle) + rulesInAnyLook(sheet), modules, sheets, faces },
  };
}

async function writePage(dir: string, path: string, content: string): Promise<void> {
  await mkdir(dirname(join(dir, path)), { recursive: true });
  await writeFile(join(dir, path), content);
}
