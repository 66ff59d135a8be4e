// Taking in, undoing and writing a very large backup, then a file of as many annotations, in the app as it ships: how long
// the page stands still.
// node e2e/bench/run.mjs backup [annotations] [articles] [rounds]
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { BUILDS, makeBuild } from '../builds.mjs';
import { LAUNCH_ARGS, needChromium } from '../chromium.mjs';
import { largeAnnotations, largeBackup } from './backup/largeBackup.mjs';
import { ours } from './highlights/library.mjs';

/** Longest time that the page may stand still. Milliseconds. */
const LONGEST = 200;
const ROUNDS = 3;
const PATIENCE = 90_000;
/** By then all of an act is taken in and kept. Milliseconds. */
const KEPT = 8000;

export async function bench([annotations = 20_000, articles = 2000, rounds = ROUNDS]) {
  if (!process.env.BUILDS_READY && !(await makeBuild('root'))) return 1;
  const folder = mkdtempSync(join(tmpdir(), 'backup-bench-'));
  const files = {
    backup: join(folder, 'lutrin-large.zip'),
    articles: join(folder, 'lutrin-articles.zip'),
    annotations: join(folder, 'annotations.jsonld'),
  };
  const [marks, texts] = [Number(annotations), Number(articles)];
  writeFileSync(files.backup, await largeBackup(marks, texts));
  writeFileSync(files.articles, await largeBackup(0, texts));
  writeFileSync(files.annotations, await largeAnnotations(marks, texts));
  console.log(`${marks} annotations, ${texts} articles`);
  const { serve } = await ours('src/loader/serve.ts');
  const server = await serve({ folder: BUILDS.root.folder, base: '/', port: 0 });
  const { origin } = new URL(server.url);
  const browser = await chromium.launch({ executablePath: needChromium(), args: LAUNCH_ARGS });
  try {
    const measured = [];
    while (measured.length < Number(rounds))
      measured.push({
        ...(await measure(browser, backupActs(origin, files))),
        ...(await measure(browser, annotationActs(origin, files))),
      });
    return judge(measured);
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How long a new reader's page stood still at most in each act, ms; what begins with `_` is not measured. */
async function measure(browser, acts) {
  const context = await browser.newContext({ locale: 'en-GB', acceptDownloads: true });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.addInitScript(watchLongTasks);
  const longest = {};
  for (const [name, act] of Object.entries(acts(page))) {
    await page.evaluate(() => window.longestTask?.(true));
    await act();
    if (!name.startsWith('_')) longest[name] = await page.evaluate(() => window.longestTask());
  }
  await context.close();
  return longest;
}

const button = (page, name) => page.getByRole('button', { name });

async function add(page) {
  await button(page, 'Add to my library').click();
  await page.getByText(/^Added: /).waitFor();
}

function backupActs(origin, { backup }) {
  return (page) => ({
    async _start() {
      await page.goto(`${origin}/your-data`);
    },
    async reading() {
      await page.getByLabel('Backup file').setInputFiles(backup);
      await button(page, 'Add to my library').waitFor();
    },
    adding: () => add(page),
    async undoing() {
      await page.keyboard.press('z');
      await page.getByText(/^Undone: /).waitFor();
      await page.waitForTimeout(KEPT);
    },
    async redoing() {
      await page.keyboard.press('Shift+Z');
      await page.getByText(/^Done again: /).waitFor();
      await page.waitForTimeout(KEPT);
    },
    async writing() {
      const downloading = page.waitForEvent('download');
      await button(page, 'Back up now').click();
      await downloading;
    },
  });
}

function annotationActs(origin, { articles, annotations }) {
  return (page) => ({
    async _start() {
      await page.goto(`${origin}/your-data`);
      await page.getByLabel('Backup file').setInputFiles(articles);
      await add(page);
      await page.goto(`${origin}/import-annotations`);
      await button(page, 'Choose a file…').waitFor();
    },
    async placing() {
      await page.getByLabel('File of annotations').setInputFiles(annotations);
      await button(page, /^Import \d/).waitFor();
    },
    async importing() {
      await button(page, /^Import \d/).click();
      await page.getByText(/^Imported /).waitFor();
    },
  });
}

/** Runs in the page: `longestTask` tells the longest task since it was last asked to forget, ms; 0 where none took 50. */
function watchLongTasks() {
  let longest = 0;
  const watch = (entries) => {
    for (const { duration } of entries) longest = Math.max(longest, duration);
  };
  const observer = new PerformanceObserver((list) => watch(list.getEntries()));
  observer.observe({ type: 'longtask' });
  window.longestTask = (forget = false) => {
    watch(observer.takeRecords());
    if (forget) longest = 0;
    return longest;
  };
}

function judge(rounds) {
  const names = Object.keys(rounds[0]);
  const least = names.map((name) => Math.min(...rounds.map((round) => round[name])));
  console.log(`longest task of the page, ms, least of ${rounds.length}`);
  names.forEach((name, at) => {
    console.log(`  ${name.padEnd(9)} ${least[at].toFixed(0).padStart(4)} of ≤ ${LONGEST}`);
  });
  return least.some((ms) => ms > LONGEST) ? 1 : 0;
}
