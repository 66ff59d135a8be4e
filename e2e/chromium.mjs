import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** What a person can do where no Chromium is found. */
export const NO_CHROMIUM =
  'The end to end tests need Chromium, and none was found. Run one of these, or name one in CHROMIUM_PATH:\n' +
  '  npx playwright install chromium\n' +
  '  apt-get update && apt-get install -y chromium';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge',
];
const PLACES = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Chromium refuses its sandbox to root; the rest keeps it from calling anyone by itself. */
export const LAUNCH_ARGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * The Chromium to test with: CHROMIUM_PATH, Playwright's own, one of the system's, or null.
 * @returns {string | null}
 */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, which does not exist.`);
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = [
    chromium.executablePath(),
    ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...PLACES,
  ];
  return candidates.find((path) => path && existsSync(path)) ?? null;
}

/**
 * Finds a Chromium or gets one; throws with what to do where neither works.
 * @returns {string}
 */
export function needChromium() {
  const found =
    findChromium() ?? (ran('npx', 'playwright', 'install', 'chromium') && findChromium());
  if (found) return found;
  const installed =
    process.getuid?.() === 0 &&
    ran('apt-get', 'update') &&
    ran('apt-get', 'install', '-y', 'chromium');
  const path = installed && findChromium();
  if (path) return path;
  throw new Error(NO_CHROMIUM);
}

/** @param {[string, ...string[]]} command */
function ran(...[command, ...args]) {
  const shell = process.platform === 'win32';
  return spawnSync(command, args, { stdio: 'inherit', shell }).status === 0;
}
