import puppeteer, { type KeyInput } from 'puppeteer-core';
import { install, programAt } from './installed.ts';
import type { Engine, Tab } from './tab.ts';

const NAMES = [
  'firefox-esr',
  'firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
] as const;

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
    extraPrefsFirefox: { 'intl.accept_languages': 'en-GB' },
  });
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  return {
    async goTo(url) {
      // As by a link: the protocol's own way gives up where the page's service worker comes up meanwhile.
      if (page.url() === 'about:blank') await page.goto(url);
      else await Promise.all([page.waitForNavigation(), page.evaluate(leaveFor, url)]);
    },
    run: (work, ...given) =>
      page.evaluate(`(${work}).apply(null, ${JSON.stringify(given)})`) as Promise<never>,
    async type(...keys) {
      for (const key of keys) await page.keyboard.press(key as KeyInput);
    },
    errors: () => errors,
    close: () => browser.close(),
  };
}

function leaveFor(url: string): void {
  setTimeout(() => location.assign(url));
}
