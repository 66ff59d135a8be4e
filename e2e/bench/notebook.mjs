// The notebook with 5,000 entries of 100 articles, in the app as it ships: typing a filter, and scrolling.
// node e2e/bench/run.mjs notebook
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { LAUNCH_ARGS, needChromium } from '../chromium.mjs';
import {
  buildApp,
  chances,
  highlightsOf,
  journalWith,
  ours,
  prose,
  spansOver,
  writeJournal,
} from './highlights/library.mjs';
import { judgeGoals } from './judgeGoals.mjs';
import { silencesAfterKeys } from './page/silence.mjs';

const ARTICLES = 100;
const EACH = 50;
const ALL = `${(ARTICLES * EACH).toLocaleString('en-GB')} entries`;
/** Every so manieth entry has a note and a tag. */
const NOTED = 3;
/** Typed letter by letter, and taken away again: words, a phrase, filters. */
const QUERIES = ['zosa', 'lumo pi', 'colour:rose', 'tag:tides wa', 'by:date', 'note:yes by:tag'];
const FRAMES = 60;
/** px a frame, as a wheel turned fast. */
const STEP = 900;

export async function bench() {
  const library = await buildApp(join(tmpdir(), 'lutrin-bench-notebook'), manyFiles());
  const { serve } = await ours('src/loader/serve.ts');
  const server = await serve({ folder: library.folder, base: '/', port: 0 });
  const browser = await chromium.launch({ executablePath: needChromium(), args: LAUNCH_ARGS });
  try {
    const page = await openNotebook(browser, new URL(server.url).origin, library);
    const held = await silencesAfterKeys(page, QUERIES, { isTakenBack: true });
    await page.getByText(ALL).waitFor();
    return judge(held, await page.evaluate(scrolling, [FRAMES, STEP]));
  } finally {
    await browser.close();
    await server.close();
  }
}

function manyFiles() {
  const chance = chances(7);
  const files = Array.from({ length: ARTICLES }, (_, i) => [
    `article-${i}.md`,
    `# Article ${i} of many\n\n${prose(chance, 400)}\n`,
  ]);
  return Object.fromEntries(files);
}

async function openNotebook(browser, origin, library) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`${origin}/robots.txt`);
  const made = await Promise.all(
    library.articles.map((of, i) => highlightsOf(of, spansOver(of.text, EACH), `h${i}-`)),
  );
  const changes = made.flat();
  const ids = changes.filter(({ field }) => field === 'home').map(({ id }) => id);
  const noted = ids.filter((_, i) => i % NOTED === 0);
  const more = noted.flatMap((id, i) => [
    { kind: 'highlight', id, field: 'note', value: `Note ${i}: *ask* about the tides.` },
    { kind: 'tagging', id: `${id} ${i % 2 ? 'tides' : 'moons'}`, field: 'on', value: true },
  ]);
  const bytes = await journalWith([...changes, ...more]);
  await page.evaluate(writeJournal, Buffer.from(bytes).toString('base64'));
  await page.goto(`${origin}/notebook`);
  await page.getByText(ALL).waitFor();
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(2000); // what is done soon after a start is done
  return page;
}

/** The most px of the window without a row at any frame, while it is scrolled. */
async function scrolling([frames, step]) {
  let blank = 0;
  for (let i = 0; i < frames; i++) {
    window.scrollBy({ top: step, behavior: 'instant' });
    await new Promise((done) => requestAnimationFrame(done));
    const list = document.querySelector('[role="list"]').getBoundingClientRect();
    const rows = [...document.querySelectorAll('[data-row]')].map((row) =>
      row.getBoundingClientRect(),
    );
    const [from, to] = [Math.max(0, list.top), Math.min(innerHeight, list.bottom)];
    const top = Math.min(...rows.map((row) => row.top));
    const bottom = Math.max(...rows.map((row) => row.bottom));
    blank = Math.max(blank, top - from, to - bottom);
  }
  return blank;
}

function judge(held, blank) {
  const sorted = held.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  const rows = [
    [`longest silence after a key, p95 of ${held.length} keys`, at(0.95), 16, 'ms'],
    [`blank rows while scrolling ${STEP} px a frame`, blank, 0.5, 'px'],
  ];
  console.log(
    `after a key: median ${at(0.5).toFixed(1)} ms, p90 ${at(0.9).toFixed(1)} ms, most ${at(1).toFixed(1)} ms`,
  );
  return judgeGoals(rows);
}
