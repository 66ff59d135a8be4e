import { spawn } from 'node:child_process';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const house = fileURLToPath(new URL('..', import.meta.url));
const cache = join(house, '.cache', 'e2e');

/** The title of the one article that only the next version has. */
export const NEWS = 'The bookbinder moves to the mill';
const NEWS_TEXT = `${NEWS}

After thirty years in the square the bookbinder has moved her presses to the old mill by the river.

She says that the light is better there, and that paper likes the cool of the stone.

Visitors may watch on Thursdays, when she sews, and on Saturdays, when she glues.
`;

/** What the next version's article about the library bus says otherwise, and how. */
export const EDIT = /** @type {const} */ ([
  'Nobody on the route has ever asked it to go faster.',
  'In all these years nobody on the route has once asked it to go any faster, and nobody will.',
]);

/**
 * The production builds that the end to end tests read: each with its folder and base path.
 * `next` is the version after `root`: it holds one article more, and none of the scripts that `root` has.
 */
export const BUILDS = {
  root: {
    folder: join(cache, 'root'),
    base: '/',
    articles: join(house, 'src', 'articles'),
    assets: 'assets',
  },
  'sub-path': {
    folder: join(cache, 'sub-path'),
    base: '/reader/',
    articles: join(house, 'src', 'articles'),
    assets: 'assets',
  },
  next: {
    folder: join(cache, 'next'),
    base: '/',
    articles: join(cache, 'next-articles'),
    assets: 'parts',
  },
};

/**
 * Builds the app as it ships. Resolves to whether that worked.
 * @param {keyof typeof BUILDS} name
 * @returns {Promise<boolean>}
 */
export async function makeBuild(name) {
  const { folder, base, articles, assets } = BUILDS[name];
  // A build that fails may not leave a former one to be tested in its place.
  await rm(folder, { recursive: true, force: true });
  if (name === 'next') await writeNextArticles(articles);
  const vite = join(house, 'node_modules', 'vite', 'bin', 'vite.js');
  const options = ['build', '--outDir', folder, '--assetsDir', assets, '--logLevel', 'warn'];
  const child = spawn(process.execPath, [vite, ...options], {
    cwd: house,
    stdio: 'inherit',
    // Whatever runs this file, the build is the one that ships.
    env: { ...process.env, NODE_ENV: 'production', BASE: base, ARTICLES: articles },
  });
  return new Promise((resolve) => child.on('exit', (code) => resolve(code === 0)));
}

/** @param {string} folder */
async function writeNextArticles(folder) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await cp(BUILDS.root.articles, folder, { recursive: true });
  await writeFile(join(folder, 'bookbinder.txt'), NEWS_TEXT);
  const edited = join(folder, 'library-bus.txt');
  const [before, after] = EDIT;
  await writeFile(edited, (await readFile(edited, 'utf8')).replace(before, after));
}
