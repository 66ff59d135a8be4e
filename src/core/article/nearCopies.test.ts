import { expect, test } from 'vitest';
import { type Article, articleOf } from './article.ts';
import { alikeIn, copiesByOriginal, houseOf, withoutCopies } from './nearCopies.ts';
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

test('near-copies stand behind their original, where that is listed too', () => {
  expect(ids(withoutCopies([cut, whole, other, late], never))).toEqual(['whole', 'other']);
  expect(ids(withoutCopies([cut, other, late], never))).toEqual(['cut', 'other', 'late']);
});

test('what the reader lists apart stands for itself', () => {
  expect(ids(withoutCopies([cut, whole, late], (id) => id === 'late'))).toEqual(['whole', 'late']);
});

test('each of what is one leads to the others, the original first', () => {
  const all = [cut, whole, other, late];
  expect(ids(alikeIn(all, whole))).toEqual(['cut', 'late']);
  expect(ids(alikeIn(all, late))).toEqual(['whole', 'cut']);
  expect(alikeIn(all, other)).toEqual([]);
  expect(ids(copiesByOriginal(all).get('whole') ?? [])).toEqual(['cut', 'late']);
});

test('a near-copy is told by its house', () => {
  expect(houseOf(article('a', { site: 'Courier', url: 'https://x.example/' }))).toBe('Courier');
  expect(houseOf(article('a', { url: 'https://www.post.example/a' }))).toBe('post.example');
  expect(houseOf(article('a'))).toBe('Title of a');
});
