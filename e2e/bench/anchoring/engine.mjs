// The engine as the re-anchoring benchmark calls it. Highlights are made by `quoteOf`, as the reader makes them.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const { anchor: place } = await load('anchor');
const { align } = await load('align');
const { quoteOf } = await load('quote');

export function describe(text, start, end) {
  return quoteOf(text, { start, end });
}

export function prepare(text, former) {
  const ground = { revision: 'now', text };
  const alignment = former === undefined ? undefined : align(former, text);
  // Reads the text once, as the first highlight would.
  place(homeOf({ start: 0, end: 0, extra: { exact: 'a', prefix: '', suffix: '' } }), ground);
  return { ground, alignment };
}

export function anchor(_text, quote, { ground, alignment }) {
  return place(homeOf(quote), ground, alignment).span;
}

function homeOf({ start, end, extra: quote }) {
  return { article: '', revision: 'former', span: { start, end }, quote, words: quote.exact };
}

async function load(name) {
  const file = fileURLToPath(new URL(`../../../src/core/highlight/${name}.ts`, import.meta.url));
  return (await runnerImport(file, { configFile: false, logLevel: 'error' })).module;
}
