// The library with 10,000 and 100,000 articles, in the app as it ships: what a frame of scrolling costs the main thread, beside
// react-window with the same rows, and whether any row is blank.
// node e2e/bench/run.mjs list
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { LAUNCH_ARGS, needChromium } from '../chromium.mjs';
import { buildApp, chances, ours, prose } from './highlights/library.mjs';
import { judgeGoals } from './judgeGoals.mjs';

const SIZES = [10_000, 100_000];
const ROUNDS = 7;
const FRAMES = 60;
/** px a frame. */
const STEP = 200;
/** px a frame, as a wheel turned fast. */
const FAST = 900;
const VIEWPORT = { width: 1280, height: 800 };
const SITES = ['The Harbour Post', 'Gazette des Collines', 'Tidewater Weekly', 'Le Petit Phare'];

export async function bench() {
  const apps = [];
  for (const size of SIZES) apps.push({ size, ...(await appWith(size)) });
  const browser = await chromium.launch({ executablePath: needChromium(), args: LAUNCH_ARGS });
  try {
    return judge(await measured(browser, apps));
  } finally {
    await browser.close();
    for (const { server } of apps) await server.close();
  }
}

/** The app, and beside it the other list, served with so many articles. */
async function appWith(size) {
  const cache = join(tmpdir(), `lutrin-bench-list-${size}`);
  const { folder } = await buildApp(cache, { 'one.md': `# One\n\n${prose(chances(3), 60)}\n` });
  await buildOther(folder);
  const { writeCatalog } = await ours('src/loader/writeCatalog.ts');
  await writeCatalog(join(folder, 'library'), articlesFor(size));
  const { serve } = await ours('src/loader/serve.ts');
  const server = await serve({ folder, base: '/', port: 0 });
  return { server, origin: new URL(server.url).origin };
}

/** Rows of titles of one to three lines, the same ones each time. */
function articlesFor(size) {
  const chance = chances(size);
  const words = prose(chance, 4000).replaceAll('.', '').split(/\s+/);
  const pick = (list) => list[Math.floor(chance() * list.length)];
  return Array.from({ length: size }, (_, i) => ({
    id: `article-${i}`,
    revision: i.toString(16).padStart(32, '0'),
    title: Array.from({ length: 3 + Math.floor(chance() * 14) }, () => pick(words)).join(' '),
    byline: null,
    site: pick(SITES),
    url: null,
    publishedAt: `20${10 + Math.floor(chance() * 15)}-0${1 + Math.floor(chance() * 9)}-1${Math.floor(chance() * 10)}`,
    lang: chance() < 0.5 ? 'fr' : 'en',
    dir: 'ltr',
    words: 840,
    excerpt: '',
    bytes: 6000,
  }));
}

async function buildOther(folder) {
  const { messages } = await ours('src/loader/messagesPlugin.ts');
  process.env.NODE_ENV = 'production'; // as it ships, whatever ran before
  await build({
    configFile: false,
    root: fileURLToPath(new URL('list', import.meta.url)),
    plugins: [messages(), react()],
    logLevel: 'error',
    base: '/other/',
    build: {
      outDir: join(folder, 'other'),
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      target: 'es2022',
    },
  });
}

/** ms a frame, the least of all rounds, by list and size; and px that were blank at most. */
async function measured(browser, apps) {
  const costs = {};
  let blank = 0;
  for (let round = 0; round < ROUNDS; round++)
    for (const { size, origin } of apps)
      for (const list of ['react-window', 'lutrin']) {
        const page = await openList(
          browser,
          `${origin}${list === 'lutrin' ? '/' : '/other/index.html'}`,
        );
        const cost = await costOfFrame(page);
        const key = `${list} ${size}`;
        costs[key] = Math.min(costs[key] ?? Number.POSITIVE_INFINITY, cost);
        if (list === 'lutrin')
          blank = Math.max(blank, await page.evaluate(scrollFast, [FRAMES, FAST]));
        await page.context().close();
      }
  return { costs, blank };
}

async function openList(browser, url) {
  const context = await browser.newContext({ viewport: VIEWPORT, serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(url);
  await page.locator('[data-row]').first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(1500); // what is done soon after a start is done
  return page;
}

/** ms of the main thread's own time a frame, over frames of steady scrolling. */
async function costOfFrame(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  };
  await page.evaluate(scroll, [5, 1000]);
  const before = await busy();
  await page.evaluate(scroll, [FRAMES, STEP]);
  return ((await busy()) - before) / FRAMES;
}

async function scroll([frames, step]) {
  const scrolls = (element) => /auto|scroll/.test(getComputedStyle(element).overflowY);
  let pane = document.querySelector('[data-row]');
  while (pane && !scrolls(pane)) pane = pane.parentElement;
  pane ??= document.scrollingElement;
  const from = pane.scrollTop;
  for (let i = 0; i < frames; i++) {
    pane.scrollTop += step;
    await new Promise((done) => requestAnimationFrame(done));
  }
  if (pane.scrollTop < from + frames * step * 0.9) throw new Error('The list did not scroll.');
}

/** The most px of the window without a row at any frame, scrolled fast and sent to places far away. */
async function scrollFast([frames, step]) {
  let blank = 0;
  for (let i = 0; i < frames; i++) {
    const far = i % 10 === 9;
    const top = far ? (document.body.scrollHeight * i) / frames : window.scrollY + step;
    window.scrollTo({ top, behavior: 'instant' });
    await new Promise((done) => requestAnimationFrame(done));
    const list = [...document.querySelectorAll('[role="list"]')].at(-1).getBoundingClientRect();
    const rows = [...document.querySelectorAll('[data-row]')].map((row) =>
      row.getBoundingClientRect(),
    );
    const [from, to] = [Math.max(0, list.top), Math.min(innerHeight, list.bottom)];
    const first = Math.min(...rows.map((row) => row.top));
    const last = Math.max(...rows.map((row) => row.bottom));
    blank = Math.max(blank, first - from, to - last);
  }
  return blank;
}

function judge({ costs, blank }) {
  const [few, many] = SIZES;
  const ratio = costs[`lutrin ${many}`] / costs[`react-window ${many}`];
  const growth = costs[`lutrin ${many}`] / costs[`lutrin ${few}`];
  for (const [list, cost] of Object.entries(costs))
    console.log(`${list.padEnd(24)} ${cost.toFixed(2)} ms a frame`);
  const rows = [
    [`a frame with ${many} rows, to react-window’s`, ratio, 1.3, '×'],
    [`a frame with ${many} rows, to one with ${few}`, growth, 1.2, '×'],
    [`blank rows, scrolled ${FAST} px a frame and far`, blank, 0.5, 'px'],
  ];
  return judgeGoals(rows);
}
