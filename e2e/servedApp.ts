import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article, Catalog } from '../src/core/article/article.ts';
import { serve } from '../src/loader/serve.ts';
import { BUILDS } from './builds.mjs';

export type Build = keyof typeof BUILDS;

/** The app, served to one test alone from an origin of its own. */
export interface App {
  /** Where the library is; ends in a slash. */
  url: string;
  /** What the first build's library holds, in its order. */
  articles: Article[];
  addressOf(article: Article): string;
  /** Whether the server still answers. */
  open: boolean;
  /** Shuts the server for good. */
  close(): Promise<void>;
  /** Serves another build at the same address, as its new version. */
  deploy(build: Build): Promise<void>;
}

/** Serves a build on a free port. */
export async function serveApp(build: Build): Promise<App> {
  const { folder, base } = BUILDS[build];
  let server = await serve({ folder, base, port: 0 });
  const { port, origin } = new URL(server.url);
  const app: App = {
    url: origin + base,
    articles: await articlesOf(folder),
    addressOf: (article) => `${app.url}read/${article.id}`,
    open: true,
    async close() {
      if (!app.open) return;
      app.open = false;
      await server.close();
    },
    async deploy(next) {
      await server.close();
      server = await serve({ ...BUILDS[next], port: Number(port) });
    },
  };
  return app;
}

async function articlesOf(folder: string): Promise<Article[]> {
  const catalog = await readFile(join(folder, 'library', 'catalog.json'), 'utf8');
  return (JSON.parse(catalog) as Catalog).articles;
}
