import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { BUILDS, makeBuild } from './builds.mjs';
import { needChromium } from './chromium.mjs';

/**
 * Everything that `npm test` checks, to the end even where something failed. The last line is the sum.
 * @typedef {{ passed: number, failed: number, skipped: string[] }} Tally
 */
const house = fileURLToPath(new URL('..', import.meta.url));
const bin = (/** @type {string} */ path) => join(house, 'node_modules', path);
/** The hostile set that this project is tried with where it is at hand. */
const SHARED = join(house, '../shared/hostile/dev');
const WORLDS = ['.', 'src/core', 'src/loader', 'src/workers', 'e2e'];

/** @type {Tally} */
const total = { passed: 0, failed: 0, skipped: [] };

heading('Format and lint');
count(check(await run([bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings'])));

heading('Types of each world');
await twoAtATime(WORLDS, async (world) => {
  const fine = await run([bin('typescript/bin/tsc'), '-p', world]);
  console.log(`${fine ? 'fine  ' : 'wrong '} ${world}`);
  count(check(fine));
});

heading('Unit tests');
count(await vitest());

heading('Builds');
let built = true;
for (const name of /** @type {(keyof typeof BUILDS)[]} */ (Object.keys(BUILDS))) {
  const fine = await makeBuild(name);
  console.log(`${fine ? 'built ' : 'failed'} ${name}`);
  count(check(fine));
  built &&= fine;
}

heading('End to end');
if (built) count(await playwright());
else {
  console.error('Not run: a build failed.');
  count(check(false));
}

heading('Other engines');
if (built) count(await trials('e2e/engines/run.mjs'));

heading('Killed browsers');
count(await trials('e2e/crash/run.mjs', '--kills', '7', '--seed', '1'));

heading('Mutated imports');
count(await trials('e2e/fuzz/run.mjs', '--imports', '1500', '--seed', '1'));

heading('Hostile inputs');
if (built) {
  process.env.BUILDS_READY = 'yes';
  count(await trials('e2e/hostile/run.mjs', join(house, 'e2e/hostile/own')));
  if (existsSync(SHARED)) count(await trials('e2e/hostile/run.mjs', SHARED, '--every', '30'));
  else total.skipped.push('a sample of the hostile set: it is not beside this checkout');
}

for (const test of total.skipped) console.log(`skipped: ${test}`);
process.exitCode = total.failed ? 1 : 0;
console.log(`\n${total.passed} passed, ${total.failed} failed`);

/** @returns {Promise<Tally>} */
async function vitest() {
  const report = await freshReport('unit.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const fine = await run([bin('vitest/vitest.mjs'), 'run', ...reporters]);
  const result = await read(report);
  if (!result) return check(false);
  const tests = result.testResults.flatMap((/** @type {any} */ file) => file.assertionResults);
  return honest(fine, {
    passed: result.numPassedTests,
    failed: result.numFailedTests,
    skipped: tests
      .filter((/** @type {any} */ { status }) => status !== 'passed' && status !== 'failed')
      .map((/** @type {any} */ { fullName }) => fullName),
  });
}

/**
 * A runner of trials, whose last line is its sum.
 * @param {string} script
 * @param {string[]} args
 * @returns {Promise<Tally>}
 */
async function trials(script, ...args) {
  const child = spawn(process.execPath, [join(house, script), ...args], {
    cwd: house,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let last = '';
  for await (const line of createInterface(child.stdout)) {
    console.log(line);
    last = line;
  }
  const sum = /^(\d+) passed, (\d+) failed$/.exec(last);
  return sum ? { passed: Number(sum[1]), failed: Number(sum[2]), skipped: [] } : check(false);
}

/** @returns {Promise<Tally>} */
async function playwright() {
  try {
    needChromium();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return check(false);
  }
  const report = await freshReport('e2e/report.json');
  const fine = await run(
    [bin('@playwright/test/cli.js'), 'test', '--config', 'e2e/playwright.config.ts'],
    { BUILDS_READY: 'yes' },
  );
  const result = await read(report);
  if (!result) return check(false);
  /** @type {any[]} */
  const tests = result.suites.flatMap(testsIn);
  const those = (/** @type {string} */ wanted) => tests.filter(({ status }) => status === wanted);
  for (const { title } of those('flaky')) console.log(`unsteady: ${title}`);
  return honest(fine, {
    passed: result.stats.expected + result.stats.flaky,
    failed: result.stats.unexpected,
    skipped: those('skipped').map(
      ({ title, annotations }) => `${title}: ${annotations[0]?.description ?? ''}`,
    ),
  });
}

/**
 * The tests in a suite of Playwright's report, with their titles.
 * @param {any} suite
 * @returns {any[]}
 */
function testsIn({ specs = [], suites = [] }) {
  const here = specs.flatMap((/** @type {any} */ { title, tests }) =>
    tests.map((/** @type {any} */ test) => ({ ...test, title })),
  );
  return [...here, ...suites.flatMap(testsIn)];
}

/**
 * A runner that failed without a failed test (it crashed, an error outside any test) counts as one.
 * @param {boolean} fine
 * @param {Tally} tally
 * @returns {Tally}
 */
function honest(fine, tally) {
  return fine || tally.failed ? tally : { ...tally, failed: 1 };
}

/** @returns {Tally} */
function check(/** @type {boolean} */ fine) {
  return { passed: fine ? 1 : 0, failed: fine ? 0 : 1, skipped: [] };
}

/** @param {Tally} tally */
function count({ passed, failed, skipped }) {
  total.passed += passed;
  total.failed += failed;
  total.skipped.push(...skipped);
}

function heading(/** @type {string} */ text) {
  console.log(`\n== ${text} ==`);
}

/**
 * Runs a script in Node, its output shown. Resolves to whether it succeeded.
 * @param {string[]} args
 * @param {Record<string, string>} env
 * @returns {Promise<boolean>}
 */
function run(args, env = {}) {
  const child = spawn(process.execPath, args, {
    cwd: house,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return new Promise((resolve) => child.on('exit', (code) => resolve(code === 0)));
}

/**
 * @template T
 * @param {T[]} items
 * @param {(item: T) => Promise<void>} work
 */
async function twoAtATime(items, work) {
  const queue = items.values();
  const worker = async () => {
    for (const item of queue) await work(item);
  };
  await Promise.all([worker(), worker()]);
}

/** Where a runner writes its report; one of a former run may not pass for this one's. */
async function freshReport(/** @type {string} */ name) {
  const path = join(house, '.cache', name);
  await rm(path, { force: true });
  return path;
}

/** @returns {Promise<any>} the report, or null where the runner wrote none */
async function read(/** @type {string} */ report) {
  try {
    return JSON.parse(await readFile(report, 'utf8'));
  } catch {
    return null;
  }
}
