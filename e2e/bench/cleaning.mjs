// How fast and how well the cleaner cleans: node e2e/bench/run.mjs cleaning [option]
//   (none)          CPU time beside an SAX pass and the peers; exit code 1 where a goal is missed
//   --score         what it scores on the dev pages, beside the peers
//   --cv            the same on domains that it has not learnt from, one fold of domains after another
//   --without PART  cross-validated without a part of what it looks at: --without all for one after another,
//                   beside the whole; --fold N cleans that fold of domains alone, in a fifth of the time
//   --train         learns its forests anew from the dev pages and writes them into src/core/clean
import { loadCleaner } from './cleaning/cleaner.mjs';
import { crossValidated, PARTS, requireParts } from './cleaning/crossValidate.mjs';
import { isThere, pagesOf } from './cleaning/data.mjs';
import { askPeer, PEERS } from './cleaning/peers.mjs';
import { printHtml, printText, printTyped } from './cleaning/score.mjs';
import { measureSpeed } from './cleaning/speed.mjs';
import { examplesOf, learn, write } from './cleaning/train.mjs';

const KINDS = ['html', 'text'];

export async function bench(options) {
  if (options.length === 0) return measureSpeed();
  if (!isThere) {
    console.log(
      'cleaning: nothing to score or learn from, the dev pages are not beside this checkout',
    );
    return 0;
  }
  const cleaner = await loadCleaner();
  if (options.includes('--train')) train(cleaner);
  else if (options.includes('--cv')) crossValidate(cleaner);
  else if (options.includes('--without')) leaveOut(cleaner, options);
  else await score(cleaner);
  return 0;
}

function train(cleaner) {
  for (const kind of KINDS) {
    const forest = learn(examplesOf(kind, cleaner), cleaner.FEATURE_NAMES);
    console.log(`${write(forest, kind)}: ${forest.features.length} features`);
  }
}

function crossValidate(cleaner) {
  const html = crossValidated('html', cleaner, examplesOf('html', cleaner));
  const text = crossValidated('text', cleaner, examplesOf('text', cleaner));
  printHtml({ 'Lutrin, cross-validated': rowOf(html) });
  printText({ 'Lutrin, cross-validated': rowOf(text) });
  printTyped(html.pages, html.articles);
}

function leaveOut(cleaner, options) {
  requireParts(cleaner.FEATURE_NAMES);
  const [part, fold] = ['--without', '--fold'].map((name) => options[options.indexOf(name) + 1]);
  const folds = options.includes('--fold') ? [Number(fold) - 1] : undefined;
  const parts = part in PARTS ? [part] : Object.keys(PARTS);
  for (const [kind, print] of Object.entries({ html: printHtml, text: printText })) {
    const examples = examplesOf(kind, cleaner);
    print({ whole: rowOf(crossValidated(kind, cleaner, examples, { folds })) });
    for (const name of parts) {
      const left = crossValidated(kind, cleaner, examples, { without: PARTS[name], folds });
      print({ [`without ${name}`]: rowOf(left) });
    }
  }
}

async function score({ clean, flatten }) {
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
  printText({ Lutrin: rowOf(cleaned(pagesOf('plaintext'))) });
  printTyped(html.pages, html.articles);
}

function rowOf({ pages, articles }) {
  return { pages, texts: new Map([...articles].map(([id, { body }]) => [id, body.join('\n')])) };
}
