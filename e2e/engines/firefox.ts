import puppeteer, { type KeyInput } from 'puppeteer-core';
import { install, programAt } from './installed.ts';
import { type Engine, type Tab, until } from './tab.ts';

const NAMES = [
  'firefox-esr',
  'firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
] as const;

/** Stands on the window of a page that is being left, until another page's takes its place. */
const LEFT = 'lutrin-left';

const PREFERENCES = {
  'intl.accept_languages': 'en-GB',
  // A page that is put aside for going back, or moved to another process, leaves the driver with a dead frame.
  'browser.sessionhistory.max_total_viewers': 0,
  'fission.bfcacheInParent': false,
  'fission.webContentIsolationStrategy': 0,
};

export const firefox: Engine = {
  name: 'Firefox',
  missing: 'apt-get install firefox-esr',
  async open() {
    if (!programAt(...NAMES)) install('firefox-esr');
    const executablePath = programAt(...NAMES);
    return executablePath ? tabOf(executablePath) : null;
  },
};

async function tabOf(executablePath: string): Promise<Tab> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    extraPrefsFirefox: PREFERENCES,
  });
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  const tab: Tab = {
    async goTo(url) {
      if (page.url() === 'about:blank') return void (await page.goto(url));
      // As by a link, and asked of the page itself: the protocol's own ways of going somewhere and of
      // hearing of it give up now and then where the page's service worker comes up meanwhile.
      await page.evaluate(leaveFor, url, LEFT);
      await until(tab, url, (left) => !(left in window), LEFT);
    },
    run: (work, ...given) =>
      page.evaluate(`(${work}).apply(null, ${JSON.stringify(given)})`) as Promise<never>,
    async type(...keys) {
      for (const key of keys) await page.keyboard.press(key as KeyInput);
    },
    errors: () => errors,
    close: () => browser.close(),
  };
  return tab;
}

function leaveFor(url: string, left: string): void {
  Object.assign(window, { [left]: true });
  setTimeout(() => location.assign(url));
}
