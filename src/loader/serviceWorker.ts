import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

/** A file of the shell: its address from the base path, and the hash of what it holds. */
interface ShellFile {
  url: string;
  hash: string;
}

const SOURCE = fileURLToPath(new URL('../workers/serviceWorker.ts', import.meta.url));
/**
 * Revisions, packs, pictures and parts of the index are kept apart from the shell; one page without a first draw stands for
 * all.
 */
const NOT_SHELL =
  /^(library\/(revisions|packs|pictures)\/|library\/index\/.+\.part$|sw\.js$|404\.html$|(.+\/)?index\.html$)|\.map$/;

/** Builds `sw.js` at the root of the build: the worker's code, the list of the shell's files, their version. */
export function serviceWorker(): Plugin {
  return {
    name: 'lutrin:service-worker',
    apply: 'build',
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler({ dir = 'dist' }) {
        const code = await classicScript(SOURCE, await shellFiles(dir));
        await writeFile(join(dir, 'sw.js'), code.replaceAll('__VERSION__', hashOf(code)));
      },
    },
  };
}

/** Every file of the build that the app needs to start, in a steady order. */
async function shellFiles(dir: string): Promise<ShellFile[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const urls = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(dir, sep).length))
    .map((path) => path.split(sep).join('/'))
    .filter((url) => !NOT_SHELL.test(url))
    .sort();
  return Promise.all(
    urls.map(async (url) => ({ url, hash: hashOf(await readFile(join(dir, url))) })),
  );
}

/** A service worker written as modules, as the one classic script that every browser accepts. */
async function classicScript(source: string, files: ShellFile[]): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    define: { SHELL_FILES: JSON.stringify(files), SHELL_VERSION: '"__VERSION__"' },
    build: {
      write: false,
      copyPublicDir: false,
      rolldownOptions: { input: source, output: { format: 'iife' } },
    },
  });
  const [chunk] = [built].flat().flatMap((result) => ('output' in result ? result.output : []));
  if (chunk?.type !== 'chunk') throw new Error(`${source} did not build into one script.`);
  return chunk.code;
}

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}
