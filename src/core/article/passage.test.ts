import { expect, test } from 'vitest';
import type { Block } from './block.ts';
import { isPassageOf, isRemoved, passageIds, sortId, sourceOf, wordsOf } from './passage.ts';
import { sharesOf } from './share.ts';

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const clutter = (text: string): Block => ({
  ...paragraph(text),
  removal: { reason: 'promotion', rule: 'follow us', sureness: 0.9 },
});

test('a passage keeps its id wherever it stands and however it is spaced', () => {
  const [follow] = passageIds('a', [clutter('Follow us')]);
  const later = passageIds('a', [paragraph('New first'), clutter('Follow  us')]);
  expect(later[1]).toBe(follow);
});

test('repeated passages and other articles have ids of their own', () => {
  const ids = passageIds('a', [clutter('Follow us'), paragraph('x'), clutter('Follow us')]);
  expect(new Set([...ids, ...passageIds('b', [clutter('Follow us')])]).size).toBe(4);
});

test('an id tells its article', () => {
  const [id = ''] = passageIds('ab', [clutter('Follow us')]);
  expect(isPassageOf('ab', id)).toBe(true);
  expect(isPassageOf('a', id)).toBe(false);
});

test('the reader decides before the cleaner', () => {
  expect(isRemoved(clutter('x'), undefined)).toBe(true);
  expect(isRemoved(clutter('x'), true)).toBe(false);
  expect(isRemoved(paragraph('x'), undefined)).toBe(false);
  expect(isRemoved(paragraph('x'), false)).toBe(true);
});

test('what is decided of a sort holds where nothing is decided of the passage', () => {
  expect(isRemoved(clutter('x'), undefined, true)).toBe(false);
  expect(isRemoved(clutter('x'), false, true)).toBe(true);
  expect(isRemoved(clutter('x'), undefined, false)).toBe(true);
  expect(isRemoved(paragraph('x'), undefined, true)).toBe(false);
});

test('a sort is one reason in one source', () => {
  const ids = [
    sortId('promotion', 'The Courier'),
    sortId('related', 'The Courier'),
    sortId('promotion', 'Le Fil'),
  ];
  expect(new Set(ids).size).toBe(3);
  expect(sourceOf({ site: 'The Courier', url: 'https://www.courier.example/a' })).toBe(
    'The Courier',
  );
  expect(sourceOf({ site: null, url: 'https://www.courier.example/a' })).toBe('courier.example');
  expect(sourceOf({ site: null, url: null })).toBeNull();
});

const blocks = [paragraph('First words'), clutter('Follow us'), paragraph('Last words')];
const removed = (index: number) => index === 1;

test('words of a span leave out what was removed between', () => {
  expect(wordsOf(blocks, { start: 6, end: 26 }, removed)).toBe('words\n\nLast');
});

test('removed passages are no part of the way through a text', () => {
  const { shareOf, offsetAt } = sharesOf(blocks, removed);
  expect(shareOf(0)).toBe(0);
  expect(shareOf(12)).toBeCloseTo(11 / 21);
  expect(shareOf(21)).toBeCloseTo(11 / 21);
  expect(shareOf(32)).toBe(1);
  for (const offset of [0, 5, 22, 30]) expect(offsetAt(shareOf(offset))).toBe(offset);
});
