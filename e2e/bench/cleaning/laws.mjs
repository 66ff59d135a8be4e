// The cleaner's laws at the sizes of its brief: mutated pages by the thousand, and how its CPU time grows to 20 MB.
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { chances } from '../highlights/library.mjs';
import { loadCleaner } from './cleaner.mjs';
import { isThere, pagesOf } from './data.mjs';

const GOLDEN = join(import.meta.dirname, '../../../src/core/clean/golden');
const KINDS = { '.txt': 'text', '.html': 'html', '.md': 'markdown' };
/** Of the dev pages, every so manieth is mutated too. */
const EVERY = 40;
/** A page is cut into at most so many times. */
const MOST_CUTS = 12;

/** Mutates so many pages and cleans them; then cleans pages up to 20 MB. Exit code 1 where a law is broken. */
export async function holdLaws(count) {
  const cleaner = await loadCleaner();
  const broken = [...mutate(count, cleaner), ...grow(cleaner)];
  console.log(broken.length ? `Broken:\n  ${broken.join('\n  ')}` : 'All laws held.');
  return broken.length ? 1 : 0;
}

/** Nothing but TooLarge is thrown, and what is kept and removed spells what was visible, in order. */
function mutate(count, { clean, visibleText, letters }) {
  const pages = sources();
  const random = chances(count);
  const broken = [];
  let refused = 0;
  for (let at = 0; at < count; at++) {
    const page = pages[at % pages.length];
    const raw = { ...page, content: mutated(page.content, random) };
    try {
      const spelt = letters(
        clean(raw)
          .blocks.map(({ text }) => text)
          .join(''),
      );
      if (spelt !== visibleText(raw))
        broken.push(`page ${at}: not every letter is kept or removed`);
    } catch (error) {
      if (error.name === 'TooLarge') refused++;
      else broken.push(`page ${at}: ${error.stack}`);
    }
  }
  console.log(`${count} mutated pages of ${pages.length}, ${refused} refused as too large`);
  return broken;
}

function sources() {
  const golden = readdirSync(GOLDEN)
    .filter((name) => extname(name) in KINDS)
    .map((name) => ({
      kind: KINDS[extname(name)],
      content: readFileSync(join(GOLDEN, name), 'utf8'),
    }));
  if (!isThere) return golden;
  const dev = ['html', 'plaintext'].flatMap((kind) =>
    pagesOf(kind).filter((_, at) => at % EVERY === 0),
  );
  return [...golden, ...dev.map(({ raw }) => raw)];
}

const SCRAPS = [
  '<p>',
  '</div>',
  '<table>',
  '<td>',
  '<!--',
  '-->',
  '<script>',
  '&nbsp;',
  '&#0;',
  '<svg><title>',
  '<li>',
]
  .concat([
    '</a>',
    '<a href="javascript:0">',
    '\0',
    '<pre>\n',
    '<br><br>',
    '"',
    '<',
    ']]>',
    '\n\n',
    '\r',
    '\u2028',
  ])
  .concat([
    '\u00ad',
    '\ud800',
    '\u202e',
    '©',
    'Lire aussi : ',
    '**',
    '[x](',
    '```',
    '\t',
    '<template>',
    '<math><mi>',
  ]);

/** The page with pieces cut out, said twice, moved, or put in. */
function mutated(content, random) {
  let page = content;
  const pick = (length) => Math.floor(random() * (length + 1));
  for (let cuts = 1 + pick(MOST_CUTS - 1); cuts > 0; cuts--) {
    const [from, to] = [pick(page.length), pick(page.length)].sort((a, b) => a - b);
    const piece = page.slice(from, Math.min(to, from + 2000));
    const scrap = random() < 0.5 ? SCRAPS[pick(SCRAPS.length - 1)] : piece;
    const gone = random() < 0.5 ? piece.length : 0;
    page = page.slice(0, from) + scrap + page.slice(from + gone);
  }
  return page;
}

/** Sizes in MB, and levels that the page nests. */
const SIZES = [1.25, 2.5, 5, 10, 20];
const LEVELS = { html: [1, 64, 256], text: [1] };
/** A MB of the largest page may take so many times what one of the smallest takes: it would be 16 where time grew by the square. */
const MOST_TIMES = 2.5;

function grow({ clean }) {
  const broken = [];
  for (const [kind, levels] of Object.entries(LEVELS)) {
    for (const level of levels) {
      const spent = SIZES.map(
        (size) => cpuOf(() => clean({ kind, content: made[kind](size, level) })) / size,
      );
      const times = spent.at(-1) / spent[0];
      const row = spent.map((ms, at) => `${SIZES[at]} MB: ${ms.toFixed(0)}`).join(', ');
      console.log(
        `${kind}, ${level} level${level > 1 ? 's' : ''}: ms of CPU a MB ${row}; ${times.toFixed(2)} ×`,
      );
      if (times > MOST_TIMES)
        broken.push(`${kind} of ${level} levels grows by ${times.toFixed(2)} × a MB`);
    }
  }
  return broken;
}

function cpuOf(run) {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

const MB = 1024 * 1024;
const LINES = [
  'The ferry left at nine with three passengers, a dog and the morning papers, and nobody on the far bank had asked for it.',
  'Accueil',
  'Lire aussi : Le bac de Sarne cherche un passeur',
  'Das Boot fährt wieder, sagt der Fährmann, und niemand in Sarne hat je behauptet, dass es schneller gehen müsse.',
  'Nous utilisons des cookies. Vous pouvez tout accepter ou tout refuser.',
  '3 May 2024',
];

const made = {
  text: (size) => linesOf(size, (line) => `${line}\n`),
  html: (size, levels) =>
    `<article>${linesOf(size, (line) => `${'<div>'.repeat(levels - 1)}<p>${line}</p>${'</div>'.repeat(levels - 1)}\n`)}</article>`,
};

/** A page a little under a size, of lines that all differ. */
function linesOf(size, write) {
  const parts = [];
  for (let at = 0, length = 0; ; at++) {
    const part = write(`${LINES[at % LINES.length]} ${at}`);
    length += part.length;
    if (length > size * MB - 100) return parts.join('');
    parts.push(part);
  }
}
