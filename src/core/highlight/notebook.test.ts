import { expect, test } from 'vitest';
import { type Entry, notebook } from './notebook.ts';

const entry = (id: string, over: Partial<Entry>): Entry => ({
  id,
  article: 'a',
  words: id,
  note: '',
  color: 'saffron',
  createdAt: 0,
  start: 0,
  ...over,
});
const all = { words: '', color: null, titleOf: () => 'Title' };

test('the article marked last comes first; inside it, the order of the text', () => {
  const groups = notebook(
    [
      entry('late', { start: 90, createdAt: 1 }),
      entry('early', { start: 10, createdAt: 2 }),
      entry('other', { article: 'b', createdAt: 3 }),
    ],
    all,
  );
  expect(groups.map(({ article, entries }) => [article, entries.map(({ id }) => id)])).toEqual([
    ['b', ['other']],
    ['a', ['early', 'late']],
  ]);
});

test('words are looked for in passage, note and title, blind to case and accents', () => {
  const entries = [entry('L’été arrive', {}), entry('x', { note: 'un autre ÉTÉ' }), entry('y', {})];
  const found = (words: string) =>
    notebook(entries, { ...all, words }).flatMap((group) => group.entries.map(({ id }) => id));
  expect(found('ete')).toEqual(['L’été arrive', 'x']);
  expect(found('title y')).toEqual(['y']);
  expect(found('nowhere')).toEqual([]);
});
