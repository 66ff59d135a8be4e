// Searching 10,000 articles, or another number of them, beside a scan of their folded texts and beside SQLite's FTS5.
// node e2e/bench/run.mjs search [--articles N]
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import sqlite from '@sqlite.org/sqlite-wasm';
import { build } from 'vite';
import { chances, ours } from './highlights/library.mjs';
import { articles } from './search/corpus.mjs';
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
const { askedOf } = await core('asked');
const { fold } = await core('fold');
const { mergeSegments } = await core('mergeSegments');
const { Searcher } = await core('searcher');
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
    const figures = measure(library, count);
    return report(count, { ...figures, ...library.sizes, worker: await workerSize() });
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
  return { files, texts, db, sizes };
}

function measure({ files, texts, db }, count) {
  const queries = queriesFrom(texts.slice(0, ASKED_OF), chances(42));
  const reopened = Array.from({ length: ROUNDS }, () => {
    const begun = performance.now();
    const search = open(files);
    search(asked(queries[0].line, false));
    return performance.now() - begun;
  });
  const search = open(files);
  const engines = {
    ours: ({ kind, line }) => search(asked(line, kind === 'prefix')),
    ...(count <= MOST_SCANNED && { scan: (query) => scan(texts, query) }),
    fts5: (query) => ranked(db, query),
  };
  const best = Object.fromEntries(
    Object.keys(engines).map((name) => [name, queries.map(() => 1e9)]),
  );
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, engine] of Object.entries(engines))
      queries.forEach((query, at) => {
        best[name][at] = Math.min(
          best[name][at],
          timeOf(() => engine(query)),
        );
      });
  const keys = queries.flatMap(({ line }) =>
    Array.from(line, (_, at) => {
      const typed = asked(line.slice(0, at + 1), true);
      return Math.min(...Array.from({ length: 3 }, () => timeOf(() => search(typed))));
    }),
  );
  const lacking = engines.scan ? queries.filter((query) => lacks(search, texts, query)) : [];
  return { best, keys, reopened: Math.min(...reopened), lacking };
}

/** The segments from the disk, ready to be asked; where they are in parts, these are read as they are needed. */
function open(files) {
  const segments = files.map(([head]) => new Segment(readFileSync(head)));
  const searcher = new Searcher(segments, STEMMERS);
  return (asked) => {
    const meant = searcher.meantBy(asked);
    for (const { segment, part } of searcher.partsFor(meant))
      if (!segment.texts.has(part))
        segment.texts.put(part, readFileSync(files[segments.indexOf(segment)][part + 1]));
    return searcher.found(meant);
  };
}

function asked(line, isOpen) {
  const terms = line.split(' ').filter(Boolean);
  return askedOf(
    terms.map((text) => ({ text, quoted: false, not: false })),
    isOpen,
  );
}

function scan(texts, { kind, line }) {
  const wanted = line.split(' ').map((word) => (kind === 'prefix' ? ` ${word}` : ` ${word} `));
  const found = [];
  texts.forEach((text, number) => {
    if (wanted.every((word) => text.includes(word))) found.push(number);
  });
  return found;
}

function ranked(db, { kind, line }) {
  const match = kind === 'prefix' ? `${line}*` : line;
  return db.exec({
    sql: 'select rowid from t where t match ? order by rank limit 50',
    bind: [match],
    rowMode: 0,
    returnValue: 'resultRows',
  });
}

/** Whether an article that a scan finds is not found. What was mistyped is in none. */
function lacks(search, texts, query) {
  const found = new Set(search(asked(query.line, query.kind === 'prefix')));
  return scan(texts, query).some((number) => !found.has(number));
}

function timeOf(act) {
  const begun = performance.now();
  act();
  return performance.now() - begun;
}

/** kB, gz, of the worker as it ships, without the stemmers that it fetches by language. */
async function workerSize() {
  const entry = fileURLToPath(new URL('../../src/workers/search.ts', import.meta.url));
  const { output } = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, rolldownOptions: { input: entry } },
  });
  return gzipSync(output.find(({ isEntry }) => isEntry).code).length / 1000;
}

function report(count, { best, keys, reopened, lacking, text, index, worker }) {
  const p95 = Object.fromEntries(Object.entries(best).map(([name, times]) => [name, at95(times)]));
  const slowest = Math.max(...keys);
  const isLarge = count > MOST_SCANNED;
  const lines = [
    ['p95', `${p95.ours.toFixed(2)} ms`, '', true],
    ...(p95.scan ? [ratio('folded scan, p95', p95.scan, p95.ours, 100)] : []),
    ratio('SQLite FTS5 (WebAssembly), ranked, p95', p95.fts5, p95.ours, isLarge ? 10 : 0),
    atMost('slowest keystroke, ms', slowest, isLarge ? 50 : 16),
    ...(isLarge
      ? [atMost('reopened from the disk, ms', reopened, 300)]
      : [['reopened', `${reopened.toFixed(0)} ms`, '', true]]),
    atMost('index against the folded text, gz', index / text, 0.35),
    atMost('worker, kB gz', worker, 10),
    ...(isLarge ? [] : [atMost('queries that lack what a scan finds', lacking.length, 0)]),
  ];
  console.log(`${count} articles, ${best.ours.length} queries, least of ${ROUNDS} rounds`);
  for (const [name, value, goal, good] of lines)
    console.log(`  ${good ? ' ' : '✗'} ${name.padEnd(42)} ${value} ${goal}`);
  return lines.every(([, , , good]) => good) ? 0 : 1;
}

function ratio(name, baseline, value, goal) {
  const times = baseline / value;
  return [
    name,
    `1/${times.toFixed(0)} (${baseline.toFixed(1)} ms)`,
    goal ? `of ≤ 1/${goal}` : '',
    times >= goal,
  ];
}

function atMost(name, value, goal) {
  return [name, value.toFixed(value < 10 ? 2 : 0), `of ≤ ${goal}`, value <= goal];
}

function at95(times) {
  return times.toSorted((a, b) => a - b)[Math.floor(0.95 * times.length)];
}
