// Uses a library in the app as it ships, in a real Chromium, and measures what a reader would feel.
import { chromium } from '@playwright/test';
import { LAUNCH_ARGS, needChromium } from '../../chromium.mjs';
import { memoryOf } from '../page/memory.mjs';
import { silencesAfterKeys } from '../page/silence.mjs';

/** Typed letter by letter: a beginning, words, a slip of the hand, a filter. */
const LINES = ['harbour', 'paper lamp', 'notes on the', 'libary', 'lang:fr bus'];
const FRAMES = 120;
/** px a frame. */
const STEP = 400;
const OPENED = 12;

export async function drive(url, openings) {
  const executablePath = needChromium();
  const browser = await chromium.launch({ executablePath, args: LAUNCH_ARGS });
  try {
    const page = await (
      await browser.newContext({ viewport: { width: 1280, height: 800 } })
    ).newPage();
    page.setDefaultTimeout(300_000);
    await page.addInitScript(watchRows);
    let requests = 0;
    page.on('request', () => requests++);
    await page.goto(url);
    const stands = await rowsAt(page);
    await page.getByText(/are kept on this device/).waitFor();
    const asked = requests;
    await page.reload();
    const returns = await rowsAt(page);
    await page.waitForTimeout(3000); // what is done soon after a start is done
    const typed = await typeLines(page);
    const { heap, worker } = await memoryOf(page);
    const frame = at95(await page.evaluate(scrollFrames, [FRAMES, STEP]));
    const opened = await openArticles(page, OPENED);
    const { heap: settled } = await memoryOf(page);
    await openArticles(page, openings);
    const { heap: grown } = await memoryOf(page);
    return {
      stands,
      requests: asked,
      returns,
      heap,
      worker,
      ...typed,
      frame,
      open: at95(opened),
      settled,
      grown,
    };
  } finally {
    await browser.close();
  }
}

/** Notes when the first row stands; run before the page's own scripts. */
function watchRows() {
  new MutationObserver((_, observer) => {
    if (!document.querySelector('[data-row]')) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      globalThis.rowsAt = performance.now();
    });
  }).observe(document, { childList: true, subtree: true });
}

async function rowsAt(page) {
  const at = await page.waitForFunction(() => globalThis.rowsAt);
  return at.jsonValue();
}

/** ms that the page is silent after a key, and until a line's answer stands. */
async function typeLines(page) {
  const keys = await silencesAfterKeys(page, LINES);
  const answers = [];
  const box = page.getByRole('searchbox');
  for (const line of [...LINES, ...LINES]) {
    answers.push(await page.evaluate(answerTime, line));
    await box.fill('');
    await page.waitForTimeout(500);
  }
  return { key: at95(keys), slowestKey: Math.max(...keys), answer: at95(answers) };
}

/** ms from a line that is put into the box until its count stands. */
async function answerTime(line) {
  const box = document.querySelector('[role="searchbox"], input[type="search"]');
  const count = () =>
    [...document.querySelectorAll('[role="status"]')].some(({ textContent }) =>
      /^[\d,.\s]+ of /.test(textContent),
    );
  const begun = performance.now();
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(box, line);
  box.dispatchEvent(new Event('input', { bubbles: true }));
  await new Promise((done) => requestAnimationFrame(done));
  while (!count() && performance.now() - begun < 60_000)
    await new Promise((done) => setTimeout(done));
  return performance.now() - begun;
}

async function scrollFrames([frames, step]) {
  const times = [];
  for (let frame = 0; frame < frames; frame++) {
    const begun = performance.now();
    window.scrollBy({ top: step, behavior: 'instant' });
    await new Promise((done) => requestAnimationFrame(done));
    times.push(performance.now() - begun);
  }
  window.scrollTo({ top: 0, behavior: 'instant' });
  return times;
}

/** ms from a press on a row until its text stands, for rows further and further down; the library is returned to each time. */
async function openArticles(page, count) {
  return page.evaluate(async (count) => {
    const until = async (find) => {
      for (;;) {
        const found = find();
        if (found) return found;
        await new Promise((done) => setTimeout(done));
      }
    };
    const times = [];
    for (let opening = 0; opening < count; opening++) {
      const links = await until(() => {
        const all = document.querySelectorAll('[data-row] a[data-entry]');
        return all.length > 0 ? [...all] : null;
      });
      const link = links[opening % links.length];
      const title = link.textContent;
      const begun = performance.now();
      link.click();
      await until(
        () =>
          document.querySelector('h1')?.textContent === title &&
          document.querySelector('article p'),
      );
      await new Promise((done) => requestAnimationFrame(done));
      times.push(performance.now() - begun);
      history.back();
      await until(() => document.querySelector('[data-row]'));
    }
    return times;
  }, count);
}

function at95(times) {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(0.95 * sorted.length))];
}
