import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, createServer, type InlineConfig, type LogLevel } from 'vite';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readCatalog } from '../core/article/catalog.ts';
import { articlesIn } from './articlesIn.ts';
import { library } from './libraryPlugin.ts';

const STORY = `# The harbour light returns

After three winters in the dark, the lamp was lit again on Monday evening.
`;

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lutrin-'));
  mkdirSync(join(root, 'src/articles'), { recursive: true });
  writeFileSync(join(root, 'index.html'), '<!doctype html><title>t</title>');
  writeFileSync(join(root, 'src/articles/a.md'), STORY);
  vi.stubEnv('ARTICLES', '');
  vi.spyOn(console, 'log').mockReturnValue();
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(root, { recursive: true });
});

const config = (logLevel: LogLevel = 'error'): InlineConfig => ({
  root,
  base: '/reader/',
  mode: 'production',
  configFile: false,
  logLevel,
  plugins: [library()],
  server: { middlewareMode: false, host: '127.0.0.1', port: 0, ws: false },
});

it('writes the library into the build and reports', async () => {
  await build(config());
  const [article] = await articlesIn(join(root, 'dist/library'));
  expect(article?.title).toBe('The harbour light returns');
  expect(existsSync(join(root, `dist/library/revisions/${article?.revision}.json`))).toBe(true);
  expect(console.log).toHaveBeenCalledWith('1 cleaned, 0 unchanged, 0 skipped');
});

it('builds without articles, and not with a folder that is not there', async () => {
  rmSync(join(root, 'src/articles/a.md'));
  await build(config());
  rmSync(join(root, 'src/articles'), { recursive: true });
  await expect(build(config('silent'))).rejects.toThrow(/can't be opened: it is not there/);
});

it('serves the library in development, and again when an article changes', async () => {
  const server = await createServer(config());
  try {
    await server.listen();
    const { port } = server.httpServer?.address() as { port: number };
    const titles = async () => {
      const library = `http://127.0.0.1:${port}/reader/library/`;
      const articles = await readCatalog(async (file) => (await fetch(library + file)).json());
      return articles.map(({ title }) => title);
    };
    expect(await titles()).toEqual(['The harbour light returns']);
    const reloaded = new Promise((resolve) => {
      vi.spyOn(server.ws, 'send').mockImplementation(resolve);
    });
    const path = join(root, 'src/articles/b.md');
    writeFileSync(path, STORY.replace('harbour', 'railway'));
    server.watcher.emit('all', 'add', path);
    expect(await reloaded).toEqual({ type: 'full-reload' });
    expect(await titles()).toEqual(['The harbour light returns', 'The railway light returns']);
    const missing = await fetch(`http://127.0.0.1:${port}/reader/library/revisions/none.json`);
    expect(missing.status).toBe(404);
  } finally {
    await server.close();
  }
});
