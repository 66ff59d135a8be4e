import { ByteWriter } from './byteWriter.ts';
import { BLOCK } from './segmentFormat.ts';

/** A word with how many bytes of each area of postings belong to it. */
export interface DictionaryEntry {
  word: string;
  titles: number;
  texts: number;
}

/**
 * Writes words, sorted by UTF-16 unit, each as what it does not share with the one before. A table of blocks goes before,
 * so that reading may begin at any of them.
 */
export function writeDictionary(out: ByteWriter, words: readonly DictionaryEntry[]): void {
  const table = new ByteWriter();
  const entries = new ByteWriter();
  let before = '';
  let block = { at: 0, titles: 0, texts: 0 };
  words.forEach(({ word, titles, texts }, index) => {
    const isFirst = index % BLOCK === 0;
    if (isFirst && index > 0) {
      table.number(entries.length - block.at);
      table.number(block.titles);
      table.number(block.texts);
      block = { at: entries.length, titles: 0, texts: 0 };
    }
    const shared = isFirst ? 0 : sharedLength(before, word);
    entries.byte(shared);
    entries.byte(word.length - shared);
    for (let at = shared; at < word.length; at++) entries.number(word.charCodeAt(at));
    entries.number(titles);
    entries.number(texts);
    block.titles += titles;
    block.texts += texts;
    before = word;
  });
  out.number(words.length);
  out.number(table.length);
  out.number(entries.length);
  out.all(table.written());
  out.all(entries.written());
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length;
}
