// Searching 10,000 articles, or another number of them, for words and for phrases, beside a scan of their folded texts and
// beside SQLite's FTS5.
// node e2e/bench/run.mjs search [--articles N]
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import sqlite from '@sqlite.org/sqlite-wasm';
import { build } from 'vite';
import { chances, ours } from './highlights/library.mjs';
import { judgeGoals } from './judgeGoals.mjs';
import { isMarked, lacks, writeText } from './search/answers.mjs';
import { articles } from './search/corpus.mjs';
import { asked, leastTimes, open, ranked, scan, timeOf } from './search/engines.mjs';
import { measurePhrases } from './search/phrases.mjs';
import { queriesFrom } from './search/queries.mjs';

const ROUNDS = 7;
/** Articles in a segment, and bytes of a part, as the loader makes them; till then so many are indexed at once. */
const SEGMENT = 50_000;
const PART = 128 * 1024;
const BATCH = 5000;
/** More are not scanned: the goal there is another, and the texts would fill the memory. */
const MOST_SCANNED = 20_000;
const ASKED_OF = 1000;

const core = (name) => ours(`src/core/search/${name}.ts`);
const { fold } = await core('fold');
const { mergeSegments } = await core('mergeSegments');
const { Segment } = await core('segment');
const { wordsOf } = await core('words');
const { SegmentBuilder, wholeSegment } = await core('writeSegment');
const STEMMERS = new Map([
  ['en', english],
  ['fr', french],
]);

export async function bench(options) {
  const at = options.indexOf('--articles');
  const count = at < 0 ? 10_000 : Number(options[at + 1]);
  const folder = mkdtempSync(join(tmpdir(), 'lutrin-bench-search-'));
  try {
    const library = await buildLibrary(count, folder);
    return report(count, { ...measure(library, count), worker: await workerSize() });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function buildLibrary(count, folder) {
  const { oo1 } = await sqlite();
  const db = new oo1.DB(':memory:');
  db.exec(
    `create virtual table t using fts5(title, body, content='', prefix='3 4', tokenize="unicode61 remove_diacritics 2")`,
  );
  const insert = db.prepare('insert into t(rowid, title, body) values (?, ?, ?)');
  db.exec('begin');
  const texts = [];
  const files = [];
  const sizes = { text: 0, index: 0 };
  let builder = new SegmentBuilder();
  let batches = [];
  const endBatch = () => {
    batches.push(new Segment(builder.write(STEMMERS)));
    builder = new SegmentBuilder();
  };
  const endSegment = () => {
    const inParts = count > MOST_SCANNED;
    const written = mergeSegments(batches, inParts ? { partSize: PART } : {});
    const all = inParts ? [written.head, ...written.parts] : [wholeSegment(written)];
    const names = all.map((bytes, at) => {
      sizes.index += gzipSync(bytes).length;
      const name = join(folder, `${files.length}-${at}`);
      writeFileSync(name, bytes);
      return name;
    });
    files.push(names);
    batches = [];
  };
  let part = [];
  let number = 0;
  for (const { title, lang, blocks } of articles(count)) {
    const [lede, ...rest] = blocks;
    builder.add({
      revision: (number * 2_654_435_761).toString(16).padStart(32, '0').slice(-32),
      language: lang,
      title: wordsOf(title),
      lede: wordsOf(lede),
      text: rest.flatMap((text) => wordsOf(text)),
    });
    if (builder.count === BATCH) endBatch();
    if (batches.length * BATCH === SEGMENT) endSegment();
    insert.bind([number + 1, title, blocks.join('\n')]).stepReset();
    const text = ` ${fold(`${title} ${blocks.join(' ')}`)} `;
    if (texts.length < MOST_SCANNED) texts.push(text);
    if (count <= MOST_SCANNED) writeText(folder, number, { title, lang, blocks });
    part.push(text);
    number++;
    if (part.length === 1000 || number === count) {
      sizes.text += gzipSync(part.join('\n')).length;
      part = [];
    }
  }
  if (builder.count > 0) endBatch();
  if (batches.length > 0) endSegment();
  db.exec('commit');
  insert.finalize();
  return { folder, files, texts, db, sizes };
}

function measure({ folder, files, texts, db, sizes }, count) {
  const chance = chances(42);
  const queries = queriesFrom(texts.slice(0, ASKED_OF), chance);
  const reopened = Array.from({ length: ROUNDS }, () =>
    timeOf(() => open(files, STEMMERS)(asked(queries[0].line, false))),
  );
  const search = open(files, STEMMERS);
  const isScanned = count <= MOST_SCANNED;
  const find = ({ kind, line }) => search(asked(line, kind === 'prefix'));
  const engines = {
    ours: find,
    ...(isScanned && { scan: (query) => scan(texts, query) }),
    fts5: ({ kind, line }) => ranked(db, kind === 'prefix' ? `${line}*` : line),
  };
  const words = leastTimes(engines, queries, ROUNDS);
  const typed = queries.flatMap(({ line }) =>
    Array.from(line, (_, at) => asked(line.slice(0, at + 1), true)),
  );
  const { keys } = leastTimes({ keys: search }, typed, ROUNDS);
  const checks = isScanned && {
    lacking: queries.filter((query) => lacks(find, texts, query)).length,
    unmarked: queries.filter((query) => !isMarked(find, folder, query, STEMMERS)).length,
    phrases: measurePhrases({ search, db, folder, count, chance, rounds: ROUNDS }),
  };
  return { words, keys, reopened: Math.min(...reopened), ...checks, ...sizes };
}

/** kB, gz, of the worker as it ships for a page, without the stemmers that it fetches by language. */
async function workerSize() {
  const worker = fileURLToPath(new URL('../../src/workers/search.ts', import.meta.url));
  const page = `import url from ${JSON.stringify(`${worker}?worker&url`)}; console.log(url);`;
  const { output } = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [{ name: 'page', resolveId: only('page', 'page'), load: only('page', page) }],
    worker: { format: 'es' },
    build: { write: false, rolldownOptions: { input: 'page' } },
  });
  const built = output.find(({ fileName }) => /\/search-[^/]*\.js$/.test(fileName));
  return gzipSync(built.source ?? built.code).length / 1000;
}

function only(wanted, answer) {
  return (id) => (id === wanted ? answer : null);
}

function report(count, figures) {
  const { words, keys, reopened, text, index, worker } = figures;
  const isLarge = count > MOST_SCANNED;
  const p95 = Object.fromEntries(Object.entries(words).map(([name, ms]) => [name, at(ms, 0.95)]));
  console.log(`${count} articles, ${words.ours.length} queries, ${keys.length} keys`);
  console.log(`p95: ${told(p95)}; reopened in ${reopened.toFixed(0)} ms`);
  return judgeGoals([
    ...(isLarge
      ? [
          ['p95, to FTS5’s, ranked', p95.ours / p95.fts5, 0.1, '×'],
          ['reopened from the disk', reopened, 300, 'ms'],
        ]
      : [['p95, to a folded scan’s', p95.ours / p95.scan, 0.01, '×'], ...answers(figures)]),
    ['slowest keystroke', Math.max(...keys), isLarge ? 50 : 16, 'ms'],
    ['index, to the folded text, gz', index / text, 0.35, '×'],
    ['worker, gz', worker, 10, 'kB'],
  ]);
}

function answers({ lacking, unmarked, phrases: { ms, wrong } }) {
  const [p50, p95] = [0.5, 0.95].map((share) => at(ms.ours, share) / at(ms.fts5, share));
  console.log(`phrases, p95: ${told({ ours: at(ms.ours, 0.95), fts5: at(ms.fts5, 0.95) })}`);
  return [
    ['queries that lack what a scan finds', lacking, 0, ''],
    ['queries that find what has none of it', unmarked, 0, ''],
    ['phrases that a scan answers otherwise', wrong, 0, ''],
    ['a phrase, p50, to FTS5’s', p50, 2, '×'],
    ['a phrase, p95, to FTS5’s', p95, 10, '×'],
  ];
}

function told(times) {
  return Object.entries(times)
    .map(([name, ms]) => `${name} ${ms.toFixed(2)} ms`)
    .join(', ');
}

function at(times, share) {
  return times.toSorted((a, b) => a - b)[Math.floor(share * times.length)];
}
