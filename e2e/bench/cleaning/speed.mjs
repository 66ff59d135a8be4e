// CPU time of the cleaner beside an htmlparser2 SAX pass and the peers, on the same pages in turn.
import { Parser } from 'htmlparser2';
import { loadCleaner } from './cleaner.mjs';
import { isThere, pagesOf } from './data.mjs';
import { askPeer, PEERS } from './peers.mjs';

/** Every so manieth dev page, and the rounds in which each runs once. The minimum of a page counts. */
const EVERY = 24;
const ROUNDS = 3;
/** Times the CPU of a SAX pass, and MB of plain text a second. */
const MOST_TIMES = 10;
const LEAST_MB = 20;

export async function measureSpeed() {
  const { clean } = await loadCleaner();
  const pages = isThere ? pagesOf('html').filter((_, at) => at % EVERY === 0) : [madePage()];
  const texts = isThere ? pagesOf('plaintext').filter((_, at) => at % EVERY === 0) : [madeText()];
  console.log(
    isThere ? `${pages.length} dev pages` : 'No dev pages beside this checkout: one made page',
  );
  const runs = {
    'htmlparser2, SAX': ({ raw }) => sax(raw.content),
    Lutrin: ({ raw }) => clean(raw),
    ...Object.fromEntries(
      Object.entries(PEERS).map(([name, peer]) => [
        name,
        ({ raw }) => askPeer(peer, { html: raw.content, url: raw.url }),
      ]),
    ),
  };
  const spent = await cpuOf(runs, pages);
  const base = spent['htmlparser2, SAX'];
  for (const [name, ms] of Object.entries(spent)) {
    const row = [name.padEnd(24), `${(ms / pages.length).toFixed(2)} ms a page`.padStart(16)];
    console.log(...row, `${(ms / base).toFixed(1)} ×`.padStart(10));
  }
  const { text } = await cpuOf({ text: ({ raw }) => clean(raw) }, texts);
  const size = texts.reduce((sum, { raw }) => sum + Buffer.byteLength(raw.content), 0);
  const rate = size / 1000 / text;
  console.log(`plain text: ${rate.toFixed(1)} MB/s of ≥ ${LEAST_MB}`);
  const times = spent.Lutrin / base;
  const short = [
    times > MOST_TIMES && `${times.toFixed(1)} × the CPU of a SAX pass of ${MOST_TIMES}`,
    rate < LEAST_MB && `${rate.toFixed(1)} MB/s of plain text of ${LEAST_MB}`,
  ].filter(Boolean);
  console.log(short.length ? `Short of the goal:\n  ${short.join('\n  ')}` : 'All goals reached.');
  return short.length ? 1 : 0;
}

/** Sum over the pages of the least CPU time, in ms, that each run took for one. */
async function cpuOf(runs, pages) {
  const least = new Map();
  for (let round = 0; round < ROUNDS; round++) {
    for (const [at, page] of pages.entries()) {
      for (const [name, run] of Object.entries(runs)) {
        const start = process.cpuUsage();
        await run(page);
        const { user, system } = process.cpuUsage(start);
        const key = `${name} ${at}`;
        least.set(
          key,
          Math.min(least.get(key) ?? Number.POSITIVE_INFINITY, (user + system) / 1000),
        );
      }
    }
  }
  return Object.fromEntries(
    Object.keys(runs).map((name) => [
      name,
      pages.reduce((sum, _, at) => sum + least.get(`${name} ${at}`), 0),
    ]),
  );
}

function sax(content) {
  let events = 0;
  const count = () => events++;
  const parser = new Parser({ onopentag: count, onclosetag: count, ontext: count });
  parser.write(content);
  parser.end();
  return events;
}

function madePage() {
  const menu = Array.from(
    { length: 120 },
    (_, at) => `<li class="item"><a href="/${at}">Part ${at}</a></li>`,
  );
  const body = Array.from({ length: 40 }, (_, at) => `<p>${SENTENCE.repeat(3)} ${at}.</p>`);
  const content = `<html><body><nav><ul>${menu.join('')}</ul></nav><article><h1>The ferry</h1>${body.join('')}</article></body></html>`;
  return { raw: { kind: 'html', content, url: null } };
}

function madeText() {
  const content = Array.from({ length: 60 }, (_, at) => `${SENTENCE.repeat(4)} ${at}.`).join(
    '\n\n',
  );
  return { raw: { kind: 'text', content } };
}

const SENTENCE = 'The ferry left at nine with three passengers, a dog and the morning papers. ';
