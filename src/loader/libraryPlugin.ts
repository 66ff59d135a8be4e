import { isAbsolute, join, relative, resolve } from 'node:path';
import type { Plugin, ResolvedConfig, ViteDevServer } from 'vite';
import { kindOfName } from '../core/decode/rawArticle.ts';
import { answerFile } from './answerFile.ts';
import { asTyped } from './callerFolder.ts';
import { reasonOf } from './failure.ts';
import { progressLine } from './progressLine.ts';
import { type Report, reportText } from './report.ts';
import { writeLibrary } from './writeLibrary.ts';

const DEFAULT_FOLDER = 'src/articles';
const DEFAULT_CACHE = 'node_modules/.cache/lutrin';

/**
 * The library of the folder ARTICLES (by default src/articles), cleaned: written under `library/` of the build;
 * in development served from the cache folder and cleaned again when an article changes.
 */
export function library(): Plugin {
  let config: ResolvedConfig;
  const folder = () => articlesFolder(config.root);
  const write = async (output: string) => {
    const report = await writeWithProgress(output, folder(), cacheFolder(config.root));
    // Not through Vite's logger: who asks it for warnings only still wants to know what became of the articles.
    if (config.logLevel !== 'silent') console.log(reportText(report));
  };
  return {
    name: 'lutrin:library',
    apply: (_, { mode }) => mode !== 'test',
    configResolved(resolved) {
      config = resolved;
    },
    async writeBundle({ dir }) {
      await write(join(dir ?? config.build.outDir, 'library'));
    },
    async configureServer(server) {
      const output = join(cacheFolder(config.root), 'dev');
      await write(join(output, 'library'));
      serveLibrary(server, output);
      server.watcher.add(folder());
      cleanOnChange(server, folder(), () => write(join(output, 'library')));
    },
  };
}

/** The articles' folder: ARTICLES as it was typed, or the sample library of the package at `root`. */
export function articlesFolder(root: string): string {
  const { ARTICLES } = process.env;
  return ARTICLES ? asTyped(ARTICLES) : resolve(root, DEFAULT_FOLDER);
}

/** Where what was cleaned is kept: CACHE as it was typed, or a folder of the package. */
function cacheFolder(root: string): string {
  const { CACHE } = process.env;
  return CACHE ? asTyped(CACHE) : join(root, DEFAULT_CACHE);
}

async function writeWithProgress(output: string, folder: string, cache: string): Promise<Report> {
  const progress = progressLine(process.stderr);
  try {
    const cacheFolder = join(cache, 'articles');
    const pictures = process.env.PICTURES ? { cacheFolder: join(cache, 'pictures') } : null;
    return await writeLibrary(output, { folder, cacheFolder, pictures, onProgress: progress.step });
  } finally {
    progress.end();
  }
}

function serveLibrary({ middlewares, config }: ViteDevServer, folder: string): void {
  middlewares.use((request, response, next) => {
    const path = (request.originalUrl ?? '').split('?')[0]?.slice(config.base.length) ?? '';
    if (!path.startsWith('library/')) return next();
    answerFile(request, response, folder, path).then((answered) => {
      if (!answered) response.writeHead(404).end();
    }, next);
  });
}

/** Cleans and reloads the page once the run under way, if any, is over; changes meanwhile make one more run. */
function cleanOnChange(server: ViteDevServer, folder: string, write: () => Promise<void>): void {
  let running = false;
  let again = false;
  const run = async () => {
    again = true;
    if (running) return;
    running = true;
    while (again) {
      again = false;
      await write().catch((error) => server.config.logger.error(reasonOf(error)));
      server.ws.send({ type: 'full-reload' });
    }
    running = false;
  };
  server.watcher.on('all', (_, path) => {
    const inner = relative(folder, path);
    const outside = inner.startsWith('..') || isAbsolute(inner);
    if (kindOfName(path) && !outside) void run();
  });
}
