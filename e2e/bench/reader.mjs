// Articles of 800, 20,000 and 200,000 words in the app as it ships: opened from the library, beside the same paragraphs given to
// innerHTML; opened again at the place that was left; a highlight added, beside the platform's bare call.
// node e2e/bench/run.mjs reader [--words N]: none longer than that
import { readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { LAUNCH_ARGS, needChromium } from '../chromium.mjs';
import { addHighlight } from './highlights/addHighlight.mjs';
import { buildApp, chances, ours, prose } from './highlights/library.mjs';
import { judgeGoals } from './judgeGoals.mjs';

/** Words of an article, and the most that opening it may take against innerHTML. */
const SIZES = [
  [800, 1.3],
  [20_000, 0.6],
  [200_000, 0.2],
];
const ROUNDS = 7;
const PLACES = [0.2, 0.4, 0.6];
/** px of the window, as the reader has it. */
const READING_LINE = 72;

export async function bench(options) {
  const at = options.indexOf('--words');
  const most = at < 0 ? Number.POSITIVE_INFINITY : Number(options[at + 1]);
  const sizes = SIZES.filter(([words]) => words <= most);
  const titles = sizes.map(([words]) => `An article of ${words} words`);
  const files = sizes.map(([words], at) => [
    `${words}.md`,
    `# ${titles[at]}\n\n${prose(chances(words), words)}\n`,
  ]);
  const { folder, articles } = await buildApp(
    join(tmpdir(), 'lutrin-bench-reader'),
    Object.fromEntries(files),
  );
  writeFileSync(join(folder, 'bare.html'), bareWith(folder));
  const { serve } = await ours('src/loader/serve.ts');
  const server = await serve({ folder, base: '/', port: 0 });
  const browser = await chromium.launch({ executablePath: needChromium(), args: LAUNCH_ARGS });
  try {
    const rows = [];
    for (const [at, [words, goal]] of sizes.entries()) {
      const { text } = articles.find(({ article }) => article.title === titles[at]);
      const figures = await measure(browser, server.url, titles[at], text);
      console.log(`${words} words: ${JSON.stringify(figures)}`);
      rows.push([
        `${words} words opened, against innerHTML`,
        figures.open / figures.bare,
        goal,
        '×',
      ]);
      if (at < sizes.length - 1) continue;
      rows.push([`${words} words, opened again: off by`, figures.off, 1, 'px']);
      rows.push(['a highlight added, against the bare call', figures.add / figures.set, 1.5, '×']);
    }
    return judgeGoals(rows);
  } finally {
    await browser.close();
    await server.close();
  }
}

/** A page with the app's styles and without its content policy, to which innerHTML is forbidden. */
function bareWith(folder) {
  const sheets = readdirSync(join(folder, 'assets')).filter((name) => name.endsWith('.css'));
  const links = sheets.map((name) => `<link rel="stylesheet" href="/assets/${name}">`).join('');
  return `<!doctype html><html lang="en"><title>Bare</title>${links}<div class="reader-main"><article></article></div>`;
}

/** The least ms of all rounds, one after the other; px that a place is off at most. */
async function measure(browser, url, title, text) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const [bare, app] = [await context.newPage(), await context.newPage()];
  await bare.goto(`${url}bare.html`);
  await app.goto(url);
  const least = {};
  const note = (figure, value) => {
    least[figure] = Math.min(least[figure] ?? Number.POSITIVE_INFINITY, value);
  };
  for (let round = 0; round < ROUNDS; round++) {
    await bare.bringToFront();
    note('bare', await bare.evaluate(byInnerHtml, text.split('\n').slice(1)));
    await app.bringToFront();
    note('open', await open(app, title));
    await toLibrary(app);
  }
  let off = 0;
  for (const share of PLACES) off = Math.max(off, await offBy(app, title, share));
  await open(app, title);
  await app.waitForTimeout(2000); // what is done soon after it stands is done
  for (let round = 0; round < ROUNDS; round++) {
    note('set', await app.evaluate(addHighlight, true));
    note('add', await app.evaluate(addHighlight, false));
  }
  await context.close();
  return { ...least, off };
}

/** ms from a press on its row until its frame is out. */
async function open(page, title) {
  await page.locator('[data-row]').getByRole('link', { name: title, exact: true }).waitFor();
  return page.evaluate(async (title) => {
    const links = [...document.querySelectorAll('[data-row] a')];
    const begun = performance.now();
    links.find(({ textContent }) => textContent === title).click();
    const turn = () =>
      new Promise((done) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = done;
        port2.postMessage(0);
      });
    while (!document.querySelector('.reader-main article p')) await turn();
    await new Promise((done) => requestAnimationFrame(done));
    await turn();
    return performance.now() - begun;
  }, title);
}

async function toLibrary(page) {
  await page.getByRole('link', { name: 'Library' }).first().click();
  await page.locator('[data-row]').first().waitFor();
}

/** px between the reading line, at which a paragraph began when the reader left, and where it begins on return. */
async function offBy(page, title, share) {
  await open(page, title);
  await page.evaluate((share) => {
    window.scrollTo({ top: share * document.documentElement.scrollHeight, behavior: 'instant' });
  }, share);
  await page.waitForTimeout(1000); // what is near is set by now
  const left = await page.evaluate((line) => {
    const paragraphs = [...document.querySelectorAll('.reader-main article p')];
    const at = paragraphs.findIndex((one) => one.getBoundingClientRect().top > line);
    const { top } = paragraphs[at].getBoundingClientRect();
    window.scrollBy({ top: top - line, behavior: 'instant' });
    return { at, top: paragraphs[at].getBoundingClientRect().top };
  }, READING_LINE);
  await page.waitForTimeout(2500); // the place is noted once the page rests
  await toLibrary(page);
  await open(page, title);
  await page.waitForTimeout(2500); // and stands once what is above has its height
  const top = await page.evaluate(
    (at) => document.querySelectorAll('.reader-main article p')[at].getBoundingClientRect().top,
    left.at,
  );
  await toLibrary(page);
  return Math.abs(top - left.top);
}

async function byInnerHtml(paragraphs) {
  const article = document.querySelector('article');
  article.replaceChildren();
  await new Promise((done) => requestAnimationFrame(done));
  const html = paragraphs.map((text) => `<p>${text}</p>`).join('');
  const begun = performance.now();
  // biome-ignore lint/plugin: what the reader is measured against; a page without a policy
  article.innerHTML = html;
  await new Promise((done) => requestAnimationFrame(done));
  await new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = done;
    port2.postMessage(0);
  });
  return performance.now() - begun;
}
