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
const ROUNDS = 5;
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
    const pages = {};
    for (const count of [0, FEW, MANY])
      pages[count] = await openWith(browser, new URL(server.url).origin, library, count);
    return judge(await measure(pages, library));
  } finally {
    await browser.close();
    await server.close();
  }
}

/** The article on screen, with so many highlights in the journal. */
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
  return page;
}

/** Each figure's rounds in turn: none, few, many, none, few, many … */
async function measure(pages, library) {
  const rounds = { jump: {}, add: {}, frame: {}, scroll: {} };
  for (let round = 0; round < ROUNDS; round++)
    for (const [count, page] of Object.entries(pages)) {
      await page.bringToFront();
      const note = (figure, value) => {
        rounds[figure][count] ??= [];
        rounds[figure][count].push(value);
      };
      note('jump', await page.evaluate(jumpTo, (round + 1) / (ROUNDS + 2)));
      note('scroll', await scrolling(page));
      note('frame', await page.evaluate(frame));
      note('add', await page.evaluate(addHighlight));
    }
  const elements = (page) => page.evaluate(() => document.querySelectorAll('*').length);
  return {
    rounds,
    hit: await hitTest(pages[MANY], library),
    elements: { none: await elements(pages[0]), many: await elements(pages[MANY]) },
  };
}

/** ms from a jump to a part of the article not drawn before until its frame is out. */
async function jumpTo(share) {
  const begun = performance.now();
  window.scrollTo({ top: share * document.documentElement.scrollHeight, behavior: 'instant' });
  await new Promise((done) => requestAnimationFrame(done));
  await new Promise((done) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = done;
    channel.port2.postMessage(0);
  });
  return performance.now() - begun;
}

/** ms between two frames with nothing to do. */
async function frame() {
  const first = await new Promise((done) => requestAnimationFrame(done));
  return (await new Promise((done) => requestAnimationFrame(done))) - first;
}

/** ms of the main thread for scrolling so many frames. */
async function scrolling(page) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  const busy = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return 1000 * metrics.find(({ name }) => name === 'TaskDuration').value;
  };
  const before = await busy();
  await page.evaluate(
    async ([frames, step]) => {
      for (let i = 0; i < frames; i++) {
        window.scrollBy({ top: step, behavior: 'instant' });
        await new Promise((done) => requestAnimationFrame(done));
      }
    },
    [FRAMES, STEP],
  );
  const after = await busy();
  await cdp.detach();
  return after - before;
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
  const rows = [
    [
      'to the next frame, against 100 highlights',
      least('jump', MANY) / least('jump', FEW),
      1.2,
      '×',
    ],
    ['adding one, in frames of 17 ms', least('add', MANY), 22, 'ms'],
    ['hit test', hit, 0.1, 'ms'],
    ['scrolling, against none', least('scroll', MANY) / least('scroll', 0), 1.5, '×'],
    ['extra elements', elements.many - elements.none, 0, ''],
  ];
  const raw = (figure) =>
    `${figure}: ${[0, FEW, MANY].map((count) => least(figure, count).toFixed(1)).join(' / ')} ms`;
  console.log(`none / ${FEW} / ${MANY}: ${['jump', 'scroll', 'add', 'frame'].map(raw).join('; ')}`);
  return judgeGoals(rows);
}
