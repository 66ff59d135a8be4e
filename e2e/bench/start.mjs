// How soon words stand, on an emulated slow 4G: an article and the library on a first visit, beside the same words as static HTML;
// and an article on a later visit and without a network, in a library of 10,000.
// node e2e/bench/run.mjs start
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { LAUNCH_ARGS, needChromium } from '../chromium.mjs';
import { buildApp, chances, ours, prose } from './highlights/library.mjs';
import { judgeGoals } from './judgeGoals.mjs';

const ROUNDS = 7;
const ARTICLES = 10_000;
/** Those that are built; the others stand in the catalog and can be kept, but have no page. */
const BUILT = 40;
const WORDS = 800;
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: 1.6e6 / 8,
  uploadThroughput: 0.75e6 / 8,
};
const PHONE = { viewport: { width: 412, height: 823 }, isMobile: true, hasTouch: true };

export async function bench() {
  const { folder, article } = await library();
  const { serve } = await ours('src/loader/serve.ts');
  const server = await serve({ folder, base: '/', port: 0 });
  const { origin } = new URL(server.url);
  const path = `/read/${article.id}/`;
  const browser = await chromium.launch({ executablePath: needChromium(), args: LAUNCH_ARGS });
  try {
    const keeper = await keptContext(browser, origin, article);
    const visits = {
      'static article': () => firstVisit(browser, `${origin}/static-article.html`),
      article: () => firstVisit(browser, origin + path),
      'static library': () => firstVisit(browser, `${origin}/static-library.html`),
      library: () => firstVisit(browser, `${origin}/`),
      repeat: () => visit(keeper, origin + path, SLOW_4G),
      offline: () => offline(keeper, () => visit(keeper, origin + path)),
    };
    return judge(await inTurn(visits));
  } finally {
    await browser.close();
    await server.close();
  }
}

/** The app with its articles, and beside it the same words as plain pages. */
async function library() {
  const chance = chances(5);
  const files = Object.fromEntries(
    Array.from({ length: BUILT }, (_, i) => [
      `built-${i}.md`,
      `# ${prose(chance, 8).slice(0, 60)} ${i}\n\n${prose(chance, WORDS)}\n`,
    ]),
  );
  const { folder, articles } = await buildApp(join(tmpdir(), 'lutrin-bench-start'), files);
  const rows = articles.map(({ article }) => article);
  const [{ article, text }] = articles;
  plainPage(folder, 'static-article', text.split('\n'), (line) => `<p>${line}</p>`);
  plainPage(folder, 'static-library', rows.slice(0, 24), ({ title, id, words }) => {
    return `<h3><a href="/read/${id}/">${title}</a></h3><p>${Math.ceil(words / 230)} min</p>`;
  });
  await growCatalog(folder, rows);
  return { folder, article };
}

function plainPage(folder, name, things, draw) {
  const head = `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title>`;
  const words = `${head}<main>${things.map(draw).join('')}</main></html>`;
  writeFileSync(join(folder, `${name}.html`), words);
}

/** Adds rows to the catalog, each with a revision of its own. */
async function growCatalog(folder, rows) {
  const library = join(folder, 'library');
  const [first] = rows;
  const content = readFileSync(join(library, 'revisions', `${first.revision}.json`), 'utf8');
  const more = Array.from({ length: ARTICLES - rows.length }, (_, i) => {
    const revision = i.toString(16).padStart(32, '0');
    writeFileSync(join(library, 'revisions', `${revision}.json`), content);
    return { ...first, id: `more-${i}`, revision };
  });
  const { writeCatalog } = await ours('src/loader/writeCatalog.ts');
  await writeCatalog(library, [...rows, ...more]);
}

/** A browser that has been here before: the app and the article are kept. */
async function keptContext(browser, origin, { id, revision }) {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  await page.goto(`${origin}/read/${id}/`);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.goto(`${origin}/read/${id}/`);
  const kept = [`/library/revisions/${revision}.json`, `/read/${id}`];
  const areKept = (files) =>
    Promise.all(files.map(async (file) => (await caches.match(file)) !== undefined));
  while ((await page.evaluate(areKept, kept)).includes(false)) await page.waitForTimeout(200);
  await page.waitForTimeout(3000); // what is done soon after a start is done
  await page.close();
  return context;
}

async function firstVisit(browser, url) {
  const context = await browser.newContext(PHONE);
  try {
    return await visit(context, url, SLOW_4G);
  } finally {
    await context.close();
  }
}

async function offline(context, visiting) {
  await context.setOffline(true);
  try {
    return await visiting();
  } finally {
    await context.setOffline(false);
  }
}

/** ms from the navigation until words of the main part are painted, as the browser tells. */
async function visit(context, url, network) {
  const page = await context.newPage();
  try {
    if (network) {
      const session = await context.newCDPSession(page);
      await session.send('Network.enable');
      await session.send('Network.emulateNetworkConditions', network);
    }
    await page.addInitScript(watchWords);
    await page.goto(url, { waitUntil: 'commit' });
    return await (await page.waitForFunction(() => window.stoodAt)).jsonValue();
  } finally {
    await page.close();
  }
}

/** Run in the page: writes down when the first large element of the main part was painted. */
function watchWords() {
  new PerformanceObserver((list) => {
    const first = list.getEntries().find(({ element }) => element?.closest('main'));
    if (first) window.stoodAt ??= first.startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
}

/** Each visit's times, round by round. */
async function inTurn(visits) {
  const times = Object.fromEntries(Object.keys(visits).map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, visit] of Object.entries(visits)) times[name].push(await visit());
  return times;
}

function judge(times) {
  const middle = {};
  for (const [name, all] of Object.entries(times)) {
    middle[name] = [...all].sort((a, b) => a - b)[all.length >> 1];
    console.log(`${name.padEnd(16)} ${middle[name].toFixed(0)} ms`);
  }
  const page = middle['static article'];
  return judgeGoals([
    ['an article, to its text as static HTML', middle.article / page, 1.15, '×'],
    [
      'the library, to its rows as static HTML',
      middle.library / middle['static library'],
      1.5,
      '×',
    ],
    ['an article again, to static HTML', middle.repeat / page, 0.4, '×'],
    ['an article offline, to static HTML', middle.offline / page, 0.35, '×'],
  ]);
}
