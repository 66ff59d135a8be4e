import { expect, test } from 'vitest';
import { PhraseBook } from './phraseBook.ts';

const BOOK = new PhraseBook([
  ['accept', 'one'],
  ['accept … refuse', 'two'],
]);

test('phrases are found where words begin and end, and what may stand between their parts is short', () => {
  const found = (text: string) => BOOK.all(text).map(({ value }) => value);
  expect(found('accept this or refuse')).toEqual(['two', 'one']);
  expect(found(`accept ${'x'.repeat(60)} refuse`)).toEqual(['two', 'one']);
  expect(found(`accept ${'x'.repeat(61)} refuse`)).toEqual(['one']);
  expect(found('acceptable')).toEqual([]);
  expect(BOOK.strike('a accept b refuse c accept')).toBe('a   c  ');
});

test('a flood of beginnings is looked through once', () => {
  const flood = 'accept x '.repeat(200_000);
  expect(BOOK.all(flood)).toHaveLength(200_000);
  expect(BOOK.strike(flood)).toBe('  x '.repeat(200_000));
});
