import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Article, articleOf } from '../src/core/article/article.ts';
import { parseRevision } from '../src/core/article/parse.ts';
import { articlesIn } from '../src/loader/articlesIn.ts';
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

/** The articles of a build, each with its excerpt. */
async function articlesOf(folder: string): Promise<Article[]> {
  const library = join(folder, 'library');
  const articles = (await articlesIn(library)).map(async ({ id, revision, title }) => {
    const json = await readFile(join(library, 'revisions', `${revision}.json`), 'utf8');
    return articleOf(id, revision, parseRevision(JSON.parse(json)), title);
  });
  return Promise.all(articles);
}
