import { expect, it } from 'vitest';
import { packText, parsePackList, unpacked } from './packs.ts';
import { canonicalJson } from './revision.ts';

const hash = (digit: string) => digit.repeat(32);

it('gives back what was packed, and leaves out what is no revision', () => {
  const revisions = [
    { hash: hash('a'), json: canonicalJson({ title: 'Two\nlines {and} more', blocks: [] }) },
    { hash: hash('b'), json: '{}' },
    { hash: hash('d'), json: canonicalJson({ title: 'A\u2028line\u2029and\ranother' }) },
  ];
  const text = packText(revisions);
  expect(unpacked(text)).toEqual(revisions);
  expect(unpacked(`<!doctype html>\n${text}${hash('c')} {"cut off`)).toEqual(revisions);
});

it('refuses what is no list of packs', () => {
  expect(() => parsePackList({ version: 1, packs: [{ hash: '../x', count: 1 }] })).toThrow('hash');
});
