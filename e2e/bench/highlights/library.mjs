// A library of one long article, and a journal that holds highlights of it.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const house = fileURLToPath(new URL('../../..', import.meta.url));
const WORDS = 20_000;
const SYLLABLES = 'ba co di fe ga lu mo ne pi ro sa te vi wa zo shi'.split(' ');
const COLORS = ['saffron', 'sage', 'sky', 'rose', 'lilac'];

/** A module of ours, for this Node. */
export async function ours(path) {
  const { module } = await runnerImport(join(house, path), {
    configFile: false,
    logLevel: 'error',
  });
  return module;
}

/** Numbers from 0 to 1, the same ones each time. */
export const { seeded: chances } = await ours('src/core/seeded.fixture.ts');

/** Builds the app with an article of 20,000 words. Returns its folder and the article's row and text. */
export async function buildLibrary(cache) {
  const text = `# A long article\n\n${prose(chances(7), WORDS)}\n`;
  const { folder, articles } = await buildApp(cache, { 'long.md': text });
  return { folder, ...articles[0] };
}

/** Builds the app with these files. Returns its folder, and each article's row and text. */
export async function buildApp(cache, files) {
  rmSync(cache, { recursive: true, force: true });
  const [source, folder] = [join(cache, 'articles'), join(cache, 'app')];
  mkdirSync(source, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(source, name), text);
  const vite = join(house, 'node_modules/vite/bin/vite.js');
  const options = ['build', '--outDir', folder, '--logLevel', 'error'];
  // Whatever runs this file, the build is the one that ships.
  const env = { ...process.env, NODE_ENV: 'production', BASE: '/', ARTICLES: source };
  if (spawnSync(process.execPath, [vite, ...options], { cwd: house, env }).status !== 0)
    throw new Error('The app could not be built.');
  const read = (path) => JSON.parse(readFileSync(join(folder, 'library', path), 'utf8'));
  const textOf = ({ revision }) =>
    read(`revisions/${revision}.json`)
      .blocks.map((block) => block.text)
      .join('\n');
  const { articlesIn } = await ours('src/loader/articlesIn.ts');
  const articles = await articlesIn(join(folder, 'library'));
  return { folder, articles: articles.map((article) => ({ article, text: textOf(article) })) };
}

/** Paragraphs of at least so many words. */
export function prose(chance, least) {
  const pick = (list) => list[Math.floor(chance() * list.length)];
  const word = () =>
    Array.from({ length: 1 + Math.floor(chance() * 3) }, () => pick(SYLLABLES)).join('');
  const sentence = () => {
    const words = Array.from({ length: 8 + Math.floor(chance() * 10) }, word).join(' ');
    return `${words[0].toUpperCase()}${words.slice(1)}.`;
  };
  const paragraphs = [];
  for (let count = 0; count < least; ) {
    const paragraph = Array.from({ length: 5 }, sentence).join(' ');
    count += paragraph.split(' ').length;
    paragraphs.push(paragraph);
  }
  return paragraphs.join('\n\n');
}

/** UTF-16 units. */
const SHORTEST = 12;

/** Highlights spread over the text, 30 in 100 of which overlap: they begin inside the one before. */
export function spansOver(text, count) {
  const chance = chances(11);
  const step = text.length / count;
  const more = Math.min(60, Math.max(0, step - SHORTEST)); // no further than where the next may begin
  let before = 0;
  return Array.from({ length: count }, (_, i) => {
    const start = i > 0 && chance() < 0.3 ? before - 4 : Math.floor(i * step);
    const end = Math.min(text.length, start + SHORTEST + Math.floor(chance() * more));
    before = end;
    return { start: Math.max(0, start), end };
  });
}

/** The bytes of a journal with one operation that makes them all. */
export async function journalOf(of, spans) {
  return journalWith(await highlightsOf(of, spans));
}

/** The changes that make highlights of these spans; their ids begin with `prefix`. */
export async function highlightsOf({ article, text }, spans, prefix = 'h') {
  const { quoteOf } = await ours('src/core/highlight/quote.ts');
  return spans.flatMap((span, i) => {
    const of = { kind: 'highlight', id: `${prefix}${i}` };
    const { id, revision } = article;
    const words = text.slice(span.start, span.end);
    const home = { article: id, revision, span, quote: quoteOf(text, span), words };
    return [
      { ...of, field: 'home', value: home },
      { ...of, field: 'color', value: COLORS[i % COLORS.length] },
      { ...of, field: 'createdAt', value: i },
    ];
  });
}

/** The bytes of a journal whose one operation makes these changes. */
export async function journalWith(changes) {
  const { encodeRecord } = await ours('src/core/journal/record.ts');
  const operation = { id: 'bench', time: 1, device: 'bench', sequence: 1, changes, label: 'Bench' };
  const payload = new TextEncoder().encode(JSON.stringify(operation));
  return encodeRecord({ sequence: 1, payload });
}

/** Puts a journal where the app keeps its own; run in a page of the app's origin. */
export async function writeJournal(base64) {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle('lutrin', { create: true });
  const journal = await folder.getDirectoryHandle('journal', { create: true });
  const file = await journal.getFileHandle('000001.log', { create: true });
  const writing = await file.createWritable();
  await writing.write(bytes);
  await writing.close();
}
