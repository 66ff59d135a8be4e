// Whether what is found is right, by looking at the texts.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ours } from '../highlights/library.mjs';
import { asked, SHOWN, scan } from './engines.mjs';

const { hitsIn } = await ours('src/core/search/hits.ts');
const { searchedIn } = await ours('src/core/search/searched.ts');

/** Keeps an article's text on the disk as a revision. */
export function writeText(folder, number, { title, lang, blocks }) {
  const all = [
    { kind: 'title', text: title },
    ...blocks.map((text) => ({ kind: 'paragraph', text })),
  ];
  writeFileSync(join(folder, `${number}.json`), JSON.stringify({ title, lang, blocks: all }));
}

/** Its texts, block by block, and its language. */
export function readText(folder, number) {
  const { lang, blocks } = searchedIn(readFileSync(join(folder, `${number}.json`), 'utf8'));
  return { lang, texts: blocks.map(({ text }) => text) };
}

/** Whether an article that a scan finds is not found. What was mistyped is in none. */
export function lacks(find, texts, query) {
  const found = new Set(find(query));
  return scan(texts, query).some((number) => !found.has(number));
}

/** Whether each word of a question stands, in one of its forms, in each of the best articles that are found. */
export function isMarked(find, folder, query, stemmers) {
  const { words } = asked(query.line, query.kind === 'prefix');
  return Array.from(find(query).subarray(0, SHOWN)).every((number) => {
    const { lang, texts } = readText(folder, number);
    const text = texts.join('\n');
    return words.every(
      (word) => hitsIn(text, { words: [word], phrases: [] }, stemmers.get(lang)).length > 0,
    );
  });
}
