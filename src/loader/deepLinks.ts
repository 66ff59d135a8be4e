import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { articlesIn } from './articlesIn.ts';

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

/** Copies the page to every address of the app, so that deep links work on plain static hosting. */
export function deepLinks(): Plugin {
  return {
    name: 'lutrin:deep-links',
    apply: 'build',
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler({ dir = 'dist' }) {
        const page = await readFile(join(dir, 'index.html'), 'utf8');
        const write = async (path: string, content: string) => {
          await mkdir(dirname(join(dir, path)), { recursive: true });
          await writeFile(join(dir, path), content);
        };
        await write('404.html', page);
        for (const screen of SCREENS) await write(`${screen}/index.html`, page);
        for (const { id, title } of await articlesIn(join(dir, 'library'))) {
          await write(`read/${id}/index.html`, titled(page, title));
        }
      },
    },
  };
}

/** The page under another title. */
export function titled(page: string, title: string): string {
  const safe = title.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return page.replace(/<title>.*?<\/title>/s, () => `<title>${safe}</title>`);
}
