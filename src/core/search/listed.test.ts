import { expect, test } from 'vitest';
import type { Article } from '../article/article.ts';
import type { Entry } from '../entries/entry.ts';
import { parseQuery } from '../query/query.ts';
import { listed } from './listed.ts';

const article = (id: string, over: Partial<Article> = {}): Article => ({
  id,
  revision: '0'.repeat(32),
  title: id,
  byline: null,
  site: null,
  url: null,
  publishedAt: null,
  lang: null,
  dir: 'ltr',
  words: 1,
  excerpt: '',
  ...over,
});
const library = [
  article('undated', { words: 5 }),
  article('old', { publishedAt: '2020-01-02', lang: 'fr-CA', words: 9, site: 'Le Phare' }),
  article('new', { publishedAt: '2024-05-03T18:00:00+02:00', lang: 'en', words: 2 }),
];
const mark = (over: Partial<Entry>): Entry => ({
  id: 'mark',
  article: 'old',
  words: '',
  note: '',
  color: 'rose',
  createdAt: 0,
  start: 0,
  ...over,
});
const marks = [mark({}), mark({ id: 'note', note: 'n', article: 'new', color: 'sage' })];
const tags: Record<string, string[]> = { undated: ['law'], note: ['Été'] };

const shown = (line: string, hits: readonly Article[] | null = null) =>
  listed(
    library,
    parseQuery(line),
    {
      standingOf: (id) => ({
        state: id === 'old' ? 'reading' : 'unread',
        favourite: id === 'new',
        shelf: 'inbox',
        addedAt: null,
      }),
      tagsOf: (id) => tags[id] ?? [],
      minutesOf: ({ words }) => words,
      markedIn: (id) => marks.filter((mark) => mark.article === id),
      isUnattached: ({ id }) => id === 'mark',
    },
    hits,
  ).map(({ id }) => id);

test.each([
  ['', ['new', 'old', 'undated']],
  ['by:title', ['new', 'old', 'undated']],
  ['by:shortest', ['new', 'undated', 'old']],
  ['by:longest', ['old', 'undated', 'new']],
  ['by:colour', ['new', 'old', 'undated']],
  ['lang:fr', ['old']],
  ['lang:und', ['undated']],
  ['-lang:fr', ['new', 'undated']],
  ['is:reading', ['old']],
  ['is:favourite', ['new']],
  ['is:unread -is:favourite', ['undated']],
  ['is:unattached', ['old']],
  ['source:phare', ['old']],
  ['tag:ete', ['new']],
  ['tag:law tag:ete', []],
  ['has:tag', ['new', 'undated']],
  ['has:note', ['new']],
  ['has:highlight', ['new', 'old']],
  ['color:rose', ['old']],
  ['before:2024', ['old']],
  ['since:2020 until:2020', ['old']],
  ['is:nonsense', ['new', 'old', 'undated']],
])('%s', (line, expected) => {
  expect(shown(line)).toEqual(expected);
});

test('only what the words occur in, the best first, or as is asked for', () => {
  const hits = library.filter(({ id }) => id !== 'old');
  expect(shown('', hits)).toEqual(['undated', 'new']);
  expect(shown('by:newest', hits)).toEqual(['new', 'undated']);
  expect(shown('', [])).toEqual([]);
});
