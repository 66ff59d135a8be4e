import { expect, test } from 'vitest';
import type { Article } from '../article/article.ts';
import { queryOf, type Standing, shelf } from './shelf.ts';

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
  minutes: 1,
  excerpt: '',
  ...over,
});
const library = [
  article('undated', { words: 5 }),
  article('old', { publishedAt: '2020-01-02', lang: 'fr-CA', words: 9 }),
  article('new', { publishedAt: '2024-05-03T18:00:00+02:00', lang: 'en', words: 2 }),
];
const standing = ({ id }: Article): Standing => ({
  state: id === 'old' ? 'reading' : 'unread',
  favourite: id === 'new',
  addedAt: null,
});
const shown = (params: string, hits: ReadonlySet<string> | null = null) =>
  shelf(library, queryOf(new URLSearchParams(params)), standing, hits).map(({ id }) => id);

test.each([
  ['', ['new', 'old', 'undated']],
  ['sort=title', ['new', 'old', 'undated']],
  ['sort=shortest', ['new', 'undated', 'old']],
  ['sort=longest', ['old', 'undated', 'new']],
  ['lang=fr', ['old']],
  ['lang=und', ['undated']],
  ['state=reading', ['old']],
  ['favourites=yes', ['new']],
  ['state=nonsense&sort=nonsense', ['new', 'old', 'undated']],
])('?%s', (params, expected) => {
  expect(shown(params)).toEqual(expected);
});

test('only what the words occur in', () => {
  expect(shown('', new Set(['undated']))).toEqual(['undated']);
  expect(shown('', new Set())).toEqual([]);
});
