// How much of the page's main thread a start costs that finds 50,000 operations with 20,000 annotations, beside a start
// that finds none. node e2e/bench/run.mjs journal
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { runnerImport } from 'vite';
import { BUILDS, makeBuild } from '../builds.mjs';
import { LAUNCH_ARGS, needChromium } from '../chromium.mjs';

const OPERATIONS = 50_000;
const ANNOTATIONS = 20_000;
const GOAL = 150;
const ROUNDS = 7;

const { encodeJson, joined } = await load('core/journal/record');
const { serve } = await load('loader/serve');

export async function bench() {
  if (!(await makeBuild('root'))) return 1;
  const server = await serve({ ...BUILDS.root, port: 0 });
  const profiles = [];
  const open = async () => {
    const profile = mkdtempSync(join(tmpdir(), 'journal-bench-'));
    profiles.push(profile);
    const executablePath = needChromium();
    return chromium.launchPersistentContext(profile, { executablePath, args: LAUNCH_ARGS });
  };
  try {
    const [full, empty] = [await open(), await open()];
    await fill(full, server.url);
    for (const context of [full, empty]) await startTime(context, server.url);
    const times = { full: [], empty: [] };
    for (let round = 0; round < ROUNDS; round++) {
      times.empty.push(await startTime(empty, server.url));
      times.full.push(await startTime(full, server.url));
    }
    await Promise.all([full.close(), empty.close()]);
    return report(times);
  } finally {
    await server.close();
    for (const profile of profiles) rmSync(profile, { recursive: true, force: true });
  }
}

function report({ full, empty }) {
  const least = { full: Math.min(...full), empty: Math.min(...empty) };
  const cost = least.full - least.empty;
  console.log(
    `${OPERATIONS} operations, ${ANNOTATIONS} annotations; main thread, ms of processor time, least of ${ROUNDS}`,
  );
  console.log(`  start with them    ${least.full.toFixed(0)}`);
  console.log(`  start with nothing ${least.empty.toFixed(0)}`);
  console.log(`  so the journal     ${cost.toFixed(0)} of ≤ ${GOAL}`);
  return cost > GOAL ? 1 : 0;
}

/** Writes the journal behind the app's back, and lets one start of the app take it in and make its first snapshot. */
async function fill(context, url) {
  const bytes = joined([...operations()].map((one, index) => encodeJson(index + 1, one)));
  const page = await context.newPage();
  await page.route('**/bench.log', (route) => route.fulfill({ body: Buffer.from(bytes) }));
  await page.goto(`${url}robots.txt`);
  await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const ours = await root.getDirectoryHandle('lutrin', { create: true });
    const folder = await ours.getDirectoryHandle('journal', { create: true });
    const file = await folder.getFileHandle('000001.log', { create: true });
    const { body } = await fetch('bench.log');
    await body.pipeTo(await file.createWritable());
  });
  await page.goto(`${url}settings`);
  await page.waitForFunction(async () => {
    const root = await navigator.storage.getDirectory();
    const ours = await root.getDirectoryHandle('lutrin');
    const folder = await ours.getDirectoryHandle('journal');
    return folder.getFileHandle('000002.log').then(
      () => true,
      () => false,
    );
  });
  await page.close();
}

/** Processor time that the main thread takes until it has nothing more to do, ms. */
async function startTime(context, url) {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(`${url}settings`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  let before = -1;
  for (let now = await taskTime(devtools); now - before > 0.5; now = await taskTime(devtools)) {
    before = now;
    await page.waitForTimeout(500);
  }
  await page.close();
  return before;
}

async function taskTime(devtools) {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return 1000 * metrics.find(({ name }) => name === 'TaskDuration').value;
}

function* operations() {
  const start = Date.UTC(2025, 0, 1);
  for (let sequence = 1; sequence <= OPERATIONS; sequence++) {
    const number = Math.floor(((sequence - 1) * ANNOTATIONS) / OPERATIONS);
    const first =
      sequence === 1 || number !== Math.floor(((sequence - 2) * ANNOTATIONS) / OPERATIONS);
    const id = idOf(number);
    yield {
      id: idOf(OPERATIONS + sequence),
      time: start + sequence * 60_000,
      device: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
      sequence,
      ...(first
        ? { changes: annotation(id, number, start + sequence * 60_000), label: 'Highlight' }
        : { changes: later(id, number, sequence) }),
    };
  }
}

function annotation(id, number, createdAt) {
  const start = (number % 100) * 150;
  const exact = words(number, 14);
  const home = {
    article: `article-${Math.floor(number / 40)}`,
    revision: idOf(Math.floor(number / 40)),
    span: { start, end: start + exact.length },
    quote: { exact, prefix: words(number + 5, 5), suffix: words(number + 9, 5) },
    words: exact,
  };
  return [
    { kind: 'highlight', id, field: 'home', value: home },
    { kind: 'highlight', id, field: 'color', value: ['saffron', 'sky', 'rose'][number % 3] },
    { kind: 'highlight', id, field: 'createdAt', value: createdAt },
  ];
}

/** A draft of a note, or where the reader stopped. */
function later(id, number, sequence) {
  if (sequence % 2) return [{ kind: 'highlight', id, field: 'note', value: words(sequence, 12) }];
  const place = { revision: idOf(Math.floor(number / 40)), offset: sequence, share: 0.5 };
  return [
    { kind: 'progress', id: `article-${Math.floor(number / 40)}`, field: 'place', value: place },
  ];
}

const WORDS =
  'la lumière du phare tourne lentement au-dessus des toits and nobody counts the turns any more'.split(
    ' ',
  );

function words(from, count) {
  return Array.from(
    { length: count },
    (_, index) => WORDS[(from * 7 + index * 3) % WORDS.length],
  ).join(' ');
}

function idOf(number) {
  return (number * 2_654_435_761).toString(16).padStart(32, '0');
}

async function load(name) {
  const file = fileURLToPath(new URL(`../../src/${name}.ts`, import.meta.url));
  return (await runnerImport(file, { configFile: false, logLevel: 'error' })).module;
}
