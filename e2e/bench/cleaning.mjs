// How fast and how well the cleaner cleans: node e2e/bench/run.mjs cleaning [option]
//   (none)          CPU time beside an SAX pass and the peers; exit code 1 where a goal is missed
//   --score         what it scores on the dev pages, beside the peers
//   --cv            the same on domains that it has not learnt from, one fold of domains after another
//   --without PART  cross-validated without a part of what it looks at: --without all for one after another,
//                   beside the whole; --fold N cleans that fold of domains alone, in a fifth of the time
//   --kind KIND     of these three: html or text alone
//   --laws N        cleans N mutated pages (3,000 by default), and pages up to 20 MB and 256 levels; exit code 1 where a
//                   law is broken
//   --train         learns its forests anew from the dev pages and writes them into src/core/clean/clutter
import { loadCleaner } from './cleaning/cleaner.mjs';
import { crossValidated, PARTS, requireParts } from './cleaning/crossValidate.mjs';
import { isThere, pagesOf } from './cleaning/data.mjs';
import { holdLaws } from './cleaning/laws.mjs';
import { askPeer, PEERS, TEXT_BASELINES } from './cleaning/peers.mjs';
import { printHtml, printText, printTyped } from './cleaning/score.mjs';
import { measureSpeed } from './cleaning/speed.mjs';
import { examplesOf, learn, write } from './cleaning/train.mjs';

const KINDS = { html: printHtml, text: printText };
/** Pages that are mutated where nobody says how many. */
const MUTATED = 3000;

export async function bench(options) {
  if (options.length === 0) return measureSpeed();
  if (options[0] === '--laws') return holdLaws(Number(options[1] ?? MUTATED));
  if (!isThere) {
    console.log(
      'cleaning: nothing to score or learn from, the dev pages are not beside this checkout',
    );
    return 0;
  }
  const cleaner = await loadCleaner();
  if (options.includes('--train')) train(cleaner, kindsOf(options));
  else if (options.includes('--cv')) crossValidate(cleaner, kindsOf(options));
  else if (options.includes('--without')) leaveOut(cleaner, options);
  else await score(cleaner);
  return 0;
}

/** The kinds that are asked for, all by default, each with what prints its table. */
function kindsOf(options) {
  const asked = options[options.indexOf('--kind') + 1];
  return Object.entries(KINDS).filter(([kind]) => !(asked in KINDS) || kind === asked);
}

function train(cleaner, kinds) {
  for (const [kind] of kinds) {
    const forest = learn(examplesOf(kind, cleaner), cleaner.FEATURE_NAMES);
    console.log(`${write(forest, kind)}: ${forest.features.length} features`);
  }
}

function crossValidate(cleaner, kinds) {
  for (const [kind, print] of kinds) {
    const held = crossValidated(kind, cleaner, examplesOf(kind, cleaner));
    print({ 'Lutrin, cross-validated': rowOf(held) });
    if (kind === 'html') printTyped(held.pages, held.articles);
  }
}

function leaveOut(cleaner, options) {
  requireParts(cleaner.FEATURE_NAMES);
  const [part, fold] = ['--without', '--fold'].map((name) => options[options.indexOf(name) + 1]);
  const folds = options.includes('--fold') ? [Number(fold) - 1] : undefined;
  const parts = part in PARTS ? [part] : Object.keys(PARTS);
  for (const [kind, print] of kindsOf(options)) {
    const examples = examplesOf(kind, cleaner);
    print({ whole: rowOf(crossValidated(kind, cleaner, examples, { folds })) });
    for (const name of parts) {
      const left = crossValidated(kind, cleaner, examples, { without: PARTS[name], folds });
      print({ [`without ${name}`]: rowOf(left) });
    }
  }
}

async function score(cleaner) {
  const { clean, flatten } = cleaner;
  const cleaned = (pages) => ({
    pages,
    articles: new Map(pages.map(({ id, raw }) => [id, flatten(clean(raw))])),
  });
  const html = cleaned(pagesOf('html'));
  const rows = { Lutrin: rowOf(html) };
  for (const [name, peer] of Object.entries(PEERS)) {
    const texts = new Map();
    for (const { id, record } of html.pages) texts.set(id, await askPeer(peer, record));
    rows[name] = { pages: html.pages, texts };
  }
  printHtml(rows);
  printText(textRows(cleaned(pagesOf('plaintext')), cleaner));
  printTyped(html.pages, html.articles);
}

/** Ours beside what keeps lines by their length alone. */
function textRows(ours, cleaner) {
  const { pages } = ours;
  const rows = { Lutrin: rowOf(ours) };
  for (const [name, keep] of Object.entries(TEXT_BASELINES)) {
    const texts = pages.map(({ id, lines }) => [id, keep(lines, cleaner).join('\n')]);
    rows[name] = { pages, texts: new Map(texts) };
  }
  return rows;
}

function rowOf({ pages, articles }) {
  return { pages, texts: new Map([...articles].map(([id, { body }]) => [id, body.join('\n')])) };
}
