import { once } from 'node:events';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, resolveConfig } from 'vite';
import { hashText } from '../core/article/revision.ts';
import { Failure } from './failure.ts';
import { assertFolder } from './findArticles.ts';
import { articlesFolder } from './libraryPlugin.ts';
import { serve } from './serve.ts';
import { type Terminal, write } from './terminal.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DEFAULT_PORT = 4173;

/** Builds the app with its library and serves it until it is told to stop. */
export async function start({ stdout }: Terminal): Promise<void> {
  const port = portOf(process.env.PORT);
  await assertFolder(articlesFolder(ROOT));
  // What runs this file has set it for development; the build goes by it before its own mode.
  process.env.NODE_ENV = 'production';
  const { base } = await resolveConfig({ root: ROOT, logLevel: 'warn' }, 'build');
  const folder = buildFolder(articlesFolder(ROOT), base);
  await build({ root: ROOT, logLevel: 'warn', build: { outDir: folder, emptyOutDir: true } });
  const served = await serve({ folder, base, port, ...hostOf(process.env.HOST) });
  if (served.port !== port)
    await write(
      stdout,
      `Port ${port} is busy, so another one is used. Browsers keep notes by address: what was marked at port ${port} is not shown at this one. Set PORT to choose.\n`,
    );
  await write(stdout, `Lutrin is at ${served.url} (Ctrl+C ends it)\n`);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await served.close();
}

/** Each library has a build of its own, so that two can be served at once. */
function buildFolder(articles: string, base: string): string {
  return resolve(ROOT, 'node_modules/.cache/lutrin/start', hashText(`${articles}\n${base}`));
}

function portOf(given: string | undefined): number {
  if (!given) return DEFAULT_PORT;
  const port = Number(given);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new Failure(`PORT is "${given}", but a port is a whole number from 0 to 65535.`);
}

function hostOf(host: string | undefined): { host?: string } {
  return host ? { host } : {};
}
