import { expect, test } from 'vitest';
import type { Standing } from '../search/listed.ts';
import { type Article, articleOf } from './article.ts';
import {
  alikeIn,
  copiesByOriginal,
  copyNames,
  originalsIn,
  otherHouses,
  standingWithOriginal,
  withoutCopies,
} from './nearCopies.ts';
import { EMPTY_REVISION } from './revision.ts';

const article = (id: string, about: Partial<Article> = {}): Article => ({
  ...articleOf(id, '0'.repeat(32), EMPTY_REVISION, `Title of ${id}`),
  ...about,
});

const whole = article('whole');
const cut = article('cut', { copyOf: 'whole' });
const late = article('late', { copyOf: 'whole' });
const other = article('other');
const ids = (articles: readonly Article[]) => articles.map(({ id }) => id);
const never = () => false;
const listedOf = (all: readonly Article[], isApart = (_: string) => false) =>
  ids(withoutCopies(all, originalsIn([whole, cut, late, other], isApart)));

test('near-copies stand behind their original, where that is listed too', () => {
  expect(listedOf([cut, whole, other, late])).toEqual(['whole', 'other']);
  expect(listedOf([cut, other, late])).toEqual(['cut', 'other', 'late']);
});

test('what the reader lists apart stands for itself', () => {
  expect(listedOf([cut, whole, late], (id) => id === 'late')).toEqual(['whole', 'late']);
});

test('who is done with an article is done with its near-copies, but for those that something was done with', () => {
  const untouched = { state: 'unread', favourite: false, shelf: 'inbox', addedAt: null } as const;
  const [archived, begun] = [
    { ...untouched, shelf: 'archive' },
    { ...untouched, state: 'reading' },
  ] as const;
  const done = new Map<string, Standing>([
    ['whole', archived],
    ['late', begun],
    ['lost', archived],
  ]);
  const standingOf = (id: string) => done.get(id) ?? untouched;
  const library = [whole, cut, late, other, article('lone', { copyOf: 'lost' })];
  const standing = standingWithOriginal(originalsIn(library, never), standingOf);
  expect(standing('cut')).toEqual(archived);
  for (const id of ['whole', 'late', 'other', 'lone']) expect(standing(id)).toBe(standingOf(id));
  const apart = standingWithOriginal(
    originalsIn(library, (id) => id === 'cut'),
    standingOf,
  );
  expect(apart('cut')).toEqual(untouched);
});

test('each of what is one leads to the others, the original first', () => {
  const all = [cut, whole, other, late];
  expect(ids(alikeIn(all, whole))).toEqual(['cut', 'late']);
  expect(ids(alikeIn(all, late))).toEqual(['whole', 'cut']);
  expect(alikeIn(all, other)).toEqual([]);
  expect(ids(copiesByOriginal(all).get('whole') ?? [])).toEqual(['cut', 'late']);
});

test('of near-copies the other houses are named once, and each copy otherwise than the next', () => {
  const from = (site: string) => article('copy', { site });
  const alike = ['Courier', 'Post', 'Fil', 'Post'].map(from);
  expect(otherHouses(alike, from('Courier'))).toEqual(['Post', 'Fil']);
  expect(copyNames(alike)).toEqual(['Courier', 'Post', 'Fil', 'Post (2)']);
});

test('a near-copy is told by its house', () => {
  const [sited, addressed] = [
    { site: 'Courier', url: 'https://x.example/' },
    { url: 'https://www.post.example/a' },
  ];
  const names = copyNames([article('a', sited), article('b', addressed), article('c')]);
  expect(names).toEqual(['Courier', 'post.example', 'Title of c']);
});
