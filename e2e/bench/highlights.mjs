// Drawing 5,000 highlights in 20,000 words, 30 % overlapping, in the app as it ships: against 100, and against none.
// node e2e/bench/run.mjs highlights
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { LAUNCH_ARGS, needChromium } from '../chromium.mjs';
import { addHighlight } from './highlights/addHighlight.mjs';
import {
  buildLibrary,
  chances,
  journalOf,
  ours,
  spansOver,
  writeJournal,
} from './highlights/library.mjs';
import { judgeGoals } from './judgeGoals.mjs';

const MANY = 5000;
const FEW = 100;
const ROUNDS = 7;
/** Shares of the article that are jumped to, each far from the one before. */
const PLACES = [0.1, 0.6, 0.3, 0.8, 0.2, 0.7];
/** After this the rest around a place is drawn. ms */
const QUIET = 300;
/** Frames scrolled in a round, and px a frame. */
const FRAMES = 40;
const STEP = 120;
const POINTS = 2000;

export async function bench() {
  const library = await buildLibrary(join(tmpdir(), 'lutrin-bench-highlights'));
  const { serve } = await ours('src/loader/serve.ts');
  const server = await serve({ folder: library.folder, base: '/', port: 0 });
  const browser = await chromium.launch({ executablePath: needChromium(), args: LAUNCH_ARGS });
  try {
    const tabs = {};
    for (const count of [0, FEW, MANY])
      tabs[count] = await openWith(browser, new URL(server.url).origin, library, count);
    return judge(await measure(tabs, library));
  } finally {
    await browser.close();
    await server.close();
  }
}

/** The article on screen, with so many highlights in the journal; and what asks how long its main thread has worked, ms. */
async function openWith(browser, origin, library, count) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  if (count > 0) {
    await page.goto(`${origin}/robots.txt`);
    const bytes = await journalOf(library, spansOver(library.text, count));
    await page.evaluate(writeJournal, Buffer.from(bytes).toString('base64'));
  }
  await page.goto(`${origin}/read/${library.article.id}`);
  await page.getByRole('button', { name: `Highlights: ${count}`, exact: true }).waitFor();
  await page.evaluate(() => document.fonts.ready);
  const cdp = await page.context().newCDPSession(page);
  // Its own time: neither other processes nor the wait for a frame make it longer.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const work = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return 1000 * metrics.find(({ name }) => name === 'TaskDuration').value;
  };
  return { page, work };
}

/** Each figure's rounds in turn: none, few, many, none, few, many … */
async function measure(tabs, library) {
  const rounds = { jumps: {}, add: {}, frame: {}, scroll: {} };
  for (let round = 0; round < ROUNDS; round++)
    for (const [count, { page, work }] of Object.entries(tabs)) {
      await page.bringToFront();
      const note = (figure, value) => {
        rounds[figure][count] ??= [];
        rounds[figure][count].push(value);
      };
      const jumps = [];
      for (const place of PLACES) jumps.push(await jumping(page, work, place));
      note('jumps', jumps);
      note('scroll', await scrolling(page, work));
      note('frame', await page.evaluate(frame));
      note('add', await page.evaluate(addHighlight, false));
    }
  const elements = ({ page }) => page.evaluate(() => document.querySelectorAll('*').length);
  return {
    rounds,
    hit: await hitTest(tabs[MANY].page, library),
    elements: { none: await elements(tabs[0]), many: await elements(tabs[MANY]) },
  };
}

/** ms of the main thread from a jump to a part of the article that is not drawn until its frame is out. */
async function jumping(page, work, share) {
  await page.waitForTimeout(QUIET);
  const before = await work();
  await page.evaluate(jumpTo, share);
  return (await work()) - before;
}

async function jumpTo(share) {
  window.scrollTo({ top: share * document.documentElement.scrollHeight, behavior: 'instant' });
  await new Promise((done) => requestAnimationFrame(done));
  await new Promise((done) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = done;
    channel.port2.postMessage(0);
  });
}

/** ms between two frames with nothing to do. */
async function frame() {
  const first = await new Promise((done) => requestAnimationFrame(done));
  return (await new Promise((done) => requestAnimationFrame(done))) - first;
}

/** ms of the main thread for scrolling so many frames. */
async function scrolling(page, work) {
  const before = await work();
  await page.evaluate(
    async ([frames, step]) => {
      for (let i = 0; i < frames; i++) {
        window.scrollBy({ top: step, behavior: 'instant' });
        await new Promise((done) => requestAnimationFrame(done));
      }
    },
    [FRAMES, STEP],
  );
  return (await work()) - before;
}

/** ms of finding the highlights under a point. */
async function hitTest(page, { text }) {
  const entry = join(import.meta.dirname, 'highlights/hitTest.ts');
  const [{ output }] = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'bench' } },
  });
  const chance = chances(3);
  const points = Array.from({ length: POINTS }, () => [330 + 600 * chance(), 90 + 650 * chance()]);
  const given = JSON.stringify([spansOver(text, MANY), points]);
  const call = `bench.hits(document.querySelector('article'), ...${given})`;
  const runs = [];
  for (let i = 0; i < ROUNDS; i++) runs.push(await page.evaluate(`${output[0].code};${call}`));
  if (runs[0].found === 0) throw new Error('No point lay on a highlight.');
  return Math.min(...runs.map(({ ms }) => ms));
}

function judge({ rounds, hit, elements }) {
  const least = (figure, count) => Math.min(...rounds[figure][count]);
  /** Each place counts by the least of its rounds. */
  const jump = (count) => {
    const places = PLACES.map((_, at) => Math.min(...rounds.jumps[count].map((one) => one[at])));
    return places.reduce((sum, ms) => sum + ms) / places.length;
  };
  const rows = [
    ['to the next frame, against 100 highlights', jump(MANY) / jump(FEW), 1.2, '×'],
    ['adding one, in frames of 17 ms', least('add', MANY), 22, 'ms'],
    ['hit test', hit, 0.1, 'ms'],
    ['scrolling, against none', least('scroll', MANY) / least('scroll', 0), 1.5, '×'],
    ['extra elements', elements.many - elements.none, 0, ''],
  ];
  const raw = (figure, of) =>
    `${figure}: ${[0, FEW, MANY].map((count) => of(count).toFixed(1)).join(' / ')} ms`;
  const others = ['scroll', 'add', 'frame'].map((figure) => raw(figure, (n) => least(figure, n)));
  console.log(`none / ${FEW} / ${MANY}: ${[raw('jump', jump), ...others].join('; ')}`);
  return judgeGoals(rows);
}
