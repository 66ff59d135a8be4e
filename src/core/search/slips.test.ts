import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ByteReader } from './byteReader.ts';
import { ByteWriter } from './byteWriter.ts';
import { Dictionary } from './dictionary.ts';
import { eachWithin, slipsFor } from './slips.ts';
import { writeDictionary } from './writeDictionary.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é'), minLength: 1, maxLength: 7 });

it('finds the words within so many slips that begin alike, and no other', () => {
  fc.assert(
    fc.property(
      fc.array(word, { maxLength: 600, size: 'max' }),
      word,
      fc.constantFrom(1, 2),
      (all, asked, slips) => {
        const words = [...new Set(all)].sort();
        const found: string[] = [];
        eachWithin(dictionaryOf(words), asked, slips, (cursor) => found.push(cursor.word));
        expect(found).toEqual(
          words.filter((each) => each[0] === asked[0] && distance(each, asked) <= slips),
        );
      },
    ),
    { numRuns: 500 },
  );
});

it.each([
  ['mot', 0],
  ['mots', 1],
  ['bibliotheque', 2],
  ['2024', 0],
  ['日本日本', 0],
])('forgives %j %i slips', (typed, slips) => {
  expect(slipsFor(typed)).toBe(slips);
});

it('finds a word and all that begins so, in a dictionary of many blocks', () => {
  const words = Array.from({ length: 500 }, (_, number) => `w${number * 7}`).sort();
  const dictionary = dictionaryOf(words);
  for (const each of words) {
    expect(dictionary.find(each)?.word).toBe(each);
    expect(dictionary.find(`${each}x`)).toBeNull();
  }
  const begun: string[] = [];
  dictionary.eachBeginning('w12', (cursor) => begun.push(cursor.word));
  expect(begun).toEqual(words.filter((each) => each.startsWith('w12')));
});

function dictionaryOf(words: string[]): Dictionary {
  const out = new ByteWriter();
  writeDictionary(
    out,
    words.map((word) => ({ word, titles: 1, texts: 1 })),
  );
  return new Dictionary(new ByteReader(out.written()));
}

/** The textbook's table: insertions, deletions, substitutions and swaps of neighbours. */
function distance(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number) => table[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const row = table[i] as number[];
      row[j] = Math.min(
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + cost,
        swap ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
  return at(a.length, b.length);
}
