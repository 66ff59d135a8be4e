import { describe, expect, test } from 'vitest';
import { parseQuery } from '../query/query.ts';
import type { Entry, Surroundings } from './entry.ts';
import { find } from './find.ts';
import { group } from './group.ts';

const entry = (id: string, over: Partial<Entry> = {}): Entry => ({
  id,
  article: 'a',
  words: id,
  note: '',
  color: 'saffron',
  createdAt: 0,
  start: 0,
  ...over,
});

const around = (over: Partial<Surroundings> = {}): Surroundings => ({
  tagsOf: () => [],
  sourceOf: () => ({ title: 'Title', site: 'The Courier', lang: 'fr-CA' }),
  standingOf: () => ({ state: 'unread', favourite: false, shelf: 'inbox' }),
  minutesOf: ({ words }) => words,
  isUnattached: () => false,
  ...over,
});

const grouped = (entries: Entry[], by: Parameters<typeof group>[1], tagsOf = around().tagsOf) =>
  group(entries, by, tagsOf).map(({ key, entries }) => [key, ...entries.map(({ id }) => id)]);

describe('finding', () => {
  const entries = [
    entry('L’été arrive', { color: 'rose', createdAt: new Date(2025, 10, 3).getTime() }),
    entry('x', { note: 'un autre ÉTÉ', createdAt: new Date(2025, 11, 1).getTime() }),
    entry('y', { start: null, note: 'On the whole' }),
    entry('z', { article: 'b' }),
  ];
  const tags: Record<string, string[]> = { y: ['Presse', 'law'], z: ['law'] };
  const known = around({
    tagsOf: (id) => tags[id] ?? [],
    sourceOf: (id) =>
      id === 'a'
        ? { title: 'Le Café', site: 'The Courier', lang: 'fr-CA' }
        : { title: 'Another', site: null, lang: null },
    isUnattached: ({ id }) => id === 'x',
  });

  test.each([
    ['ete', ['L’été arrive', 'x']],
    ['"autre ete"', ['x']],
    ['"ete autre"', []],
    ['presse', ['y']],
    ['cafe y', ['y']],
    ['colour:rose', ['L’été arrive']],
    ['colour:rose colour:saffron -has:note', ['L’été arrive', 'z']],
    ['tag:presse', ['y']],
    ['tag:law', ['y', 'z']],
    ['tag:law tag:presse', ['y']],
    ['in:cafe has:note', ['x', 'y']],
    ['from:courier lang:fr is:whole', ['y']],
    ['since:2025-11 until:2025-11', ['L’été arrive']],
    ['since:2025-12-01', ['x']],
    ['is:unattached', ['x']],
    ['nowhere', []],
    ['-ete is:unread', ['y', 'z']],
    ['-tag:law', ['L’été arrive', 'x']],
    ['before:2025-12 since:2025', ['L’été arrive']],
  ])('%s', (line, expected) => {
    expect(find(entries, parseQuery(line), known).map(({ id }) => id)).toEqual(expected);
  });
});

describe('grouping', () => {
  test('the article marked last comes first; inside it notes on the whole, then the order of the text', () => {
    const entries = [
      entry('late', { start: 90, createdAt: 1 }),
      entry('early', { start: 10, createdAt: 2 }),
      entry('whole', { start: null }),
      entry('other', { article: 'b', createdAt: 3 }),
    ];
    expect(grouped(entries, 'article')).toEqual([
      ['b', 'other'],
      ['a', 'whole', 'early', 'late'],
    ]);
  });

  test('under each of its tags, the untagged last', () => {
    const tags: Record<string, string[]> = { one: ['law', 'art'], two: ['law'] };
    const entries = [entry('none'), entry('one'), entry('two', { createdAt: 1 })];
    expect(grouped(entries, 'tag', (id) => tags[id] ?? [])).toEqual([
      ['art', 'one'],
      ['law', 'two', 'one'],
      ['', 'none'],
    ]);
  });

  test('by colour in the order of the keys, by day the newest first', () => {
    const day = (date: number) => new Date(2025, 10, date, 12).getTime();
    const entries = [
      entry('lilac', { color: 'lilac', createdAt: day(1) }),
      entry('saffron', { createdAt: day(2) }),
    ];
    expect(grouped(entries, 'colour')).toEqual([
      ['saffron', 'saffron'],
      ['lilac', 'lilac'],
    ]);
    expect(grouped(entries, 'date')).toEqual([
      ['2025-11-02', 'saffron'],
      ['2025-11-01', 'lilac'],
    ]);
  });
});
