// Libraries of 1,000, 10,000 … articles from folder to finger: what the loader takes, also when it is killed half-way and when
// nothing has changed, and what the app as it ships takes in Chromium; how each grows.
// node e2e/bench/run.mjs library [--articles N] [--openings N]
import { spawn } from 'node:child_process';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ours } from './highlights/library.mjs';
import { judgeGoals } from './judgeGoals.mjs';
import { drive } from './library/drive.mjs';
import { writeFiles } from './library/files.mjs';

const SIZES = [1000, 10_000, 100_000];
const HOUSE = join(import.meta.dirname, '../..');
const LOAD = join(import.meta.dirname, 'library/load.mjs');
const VITE = join(HOUSE, 'node_modules/vite/bin/vite.js');

export async function bench(options) {
  const given = (name, otherwise) => {
    const at = options.indexOf(name);
    return at < 0 ? otherwise : Number(options[at + 1]);
  };
  const most = given('--articles', 10_000);
  const sizes = [...new Set([...SIZES.filter((size) => size < most), most])];
  const columns = [];
  for (const size of sizes) {
    const root = join(tmpdir(), `lutrin-bench-library-${size}`);
    const loaded = await load(root, size);
    const driven = await inBrowser(root, given('--openings', 500));
    columns.push({ size, ...loaded, ...driven });
    print(columns);
  }
  return judge(columns.at(-1));
}

/** Cleans the folder: killed half-way, then to the end, then again; then builds the app around it. */
async function load(root, size) {
  const [articles, cache, app] = ['articles', 'cache', 'app'].map((name) => join(root, name));
  writeFiles(articles, size);
  for (const folder of [cache, app]) rmSync(folder, { recursive: true, force: true });
  const args = [LOAD, articles, join(app, 'library'), cache];
  const killed = await run(args, { killAt: size / 2 });
  const resumed = await run(args);
  if (resumed.unchanged === 0)
    throw new Error('What was cleaned before the kill was cleaned again.');
  const again = await run(args);
  const env = { ARTICLES: articles, CACHE: cache, BASE: '/', NODE_ENV: 'production' };
  const built = await run([VITE, 'build', '--outDir', app, '--logLevel', 'error'], { env });
  const first = killed.took + resumed.took;
  const peak = Math.max(resumed.most, again.most);
  return { first, again: again.took, peak, build: built.took };
}

/** Runs a script to its end, or kills it at so many files; its last line of JSON, and the seconds that it took. */
async function run(args, { killAt = Number.POSITIVE_INFINITY, env = {} } = {}) {
  const begun = performance.now();
  const child = spawn(process.execPath, args, { cwd: HOUSE, env: { ...process.env, ...env } });
  let told = '{}';
  let failure = '';
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line.startsWith('{')) told = line;
  });
  createInterface({ input: child.stderr }).on('line', (line) => {
    const done = /^(\d+) of \d+$/.exec(line);
    if (!done) failure += `${line}\n`;
    else if (Number(done[1]) >= killAt) child.kill('SIGKILL');
  });
  const code = await new Promise((resolve) => child.on('exit', resolve));
  if (code !== 0 && killAt === Number.POSITIVE_INFINITY) throw new Error(failure);
  const { seconds = (performance.now() - begun) / 1000, ...report } = JSON.parse(told);
  return { took: seconds, ...report };
}

async function inBrowser(root, openings) {
  const folder = join(root, 'app');
  const { serve } = await ours('src/loader/serve.ts');
  const server = await serve({ folder, base: '/', port: 0 });
  try {
    const library = join(folder, 'library');
    const catalog = megabytes(library, (name) => name.startsWith('catalog'));
    const index = megabytes(library, (name) => name.startsWith('index'));
    return { catalog, index, ...(await drive(server.url, openings)) };
  } finally {
    await server.close();
  }
}

function megabytes(folder, isMeant) {
  const names = readdirSync(folder, { recursive: true }).filter(isMeant);
  const sizes = names.map((name) => statSync(join(folder, name)));
  return sizes.reduce((sum, stats) => sum + (stats.isFile() ? stats.size : 0), 0) / 1e6;
}

const ROWS = [
  ['first', 'cleaned and indexed, killed half-way, s'],
  ['again', 'the same with nothing changed, s'],
  ['peak', 'memory of the loader at most, MB'],
  ['build', 'the build around it, s'],
  ['catalog', 'catalog, MB'],
  ['index', 'index, MB'],
  ['stands', 'the library stands, ms'],
  ['requests', 'requests till what is wanted is kept'],
  ['returns', 'the same on the next visit, ms'],
  ['key', 'silence after a key, p95, ms'],
  ['slowestKey', 'the longest, ms'],
  ['answer', 'the answer to a line of words, p95, ms'],
  ['heap', 'heap of the page, MB'],
  ['worker', 'heap of the search worker with the index, MB'],
  ['frame', 'a frame of scrolling, p95, ms'],
  ['open', 'an article opens, p95, ms'],
  ['settled', 'heap after twelve openings, MB'],
  ['grown', 'heap after all openings, MB'],
];

function print(columns) {
  console.log(`${''.padEnd(44)}${columns.map(({ size }) => String(size).padStart(10)).join('')}`);
  for (const [key, name] of ROWS) {
    const cells = columns.map((column) => column[key].toFixed(column[key] < 10 ? 2 : 0));
    console.log(`${name.padEnd(44)}${cells.map((cell) => cell.padStart(10)).join('')}`);
  }
}

function judge({ size, first, again, peak, catalog, index, heap, worker, ...driven }) {
  const { settled, grown, slowestKey } = driven;
  // smaller ones are start-up above all
  const large = [
    ['nothing changed, against the first time', again / first, 0.03, '×'],
    ['memory, against catalog and index', (heap + worker) / (catalog + index), 2, '×'],
  ];
  return judgeGoals([
    ...(size >= 10_000 ? large : []),
    ['memory of the loader', peak, 1000, 'MB'],
    ['longest silence after a key', slowestKey, size > 20_000 ? 50 : 16, 'ms'],
    ['heap after all openings, against twelve', grown / settled, 1.1, '×'],
  ]);
}
