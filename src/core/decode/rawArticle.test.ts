import { describe, expect, it } from 'vitest';
import { kindOfContent, kindOfName, LARGEST, rawArticle, refusalOfSize } from './rawArticle.ts';

describe('kindOfName', () => {
  it.each([
    ['a.txt', 'text'],
    ['A.HTML', 'html'],
    ['été.Htm', 'html'],
    ['a.b.md', 'markdown'],
    ['a.expected.json', null],
    ['txt', null],
    ['a.constructor', null],
  ])('%s is %s', (name, kind) => {
    expect(kindOfName(name)).toBe(kind);
  });
});

describe('kindOfContent', () => {
  it.each([
    ['\n<!DOCTYPE html><p>a', 'html'],
    ['<?xml version="1.0"?>', 'html'],
    ['<p>a</p>', 'html'],
    ['< 3 and more', 'text'],
    ['Line\nanother line', 'text'],
    ['# Head\n\nbody', 'markdown'],
    ['---\ntitle: a\n---\nbody', 'markdown'],
    ['See [this](https://example.org).', 'markdown'],
    ['#hashtag only', 'text'],
  ])('%j is %s', (content, kind) => {
    expect(kindOfContent(content)).toBe(kind);
  });
});

describe('rawArticle', () => {
  it('reads text and guesses the kind where none is given', () => {
    expect(rawArticle(Buffer.from('été'), 'text')).toEqual({ kind: 'text', content: 'été' });
    expect(rawArticle(Buffer.from('<p>été'), null)).toEqual({ kind: 'html', content: '<p>été' });
  });

  it.each<[string, Uint8Array, string]>([
    ['an empty file', Buffer.from(''), 'empty'],
    ['white space', Buffer.from(' \n\u00a0\t'), 'empty'],
    ['a PDF', Buffer.from('%PDF-1.7 all readable'), 'binary'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47), 'binary'],
    ['noise', Uint8Array.from({ length: 10_000 }, (_, i) => (i * i * 31 + i * 7) >> 3), 'binary'],
    ['zeros', new Uint8Array(1000), 'binary'],
    ['too much HTML', new Uint8Array(LARGEST.html + 1).fill(0x61), 'large'],
  ])('refuses %s', (_, bytes, refusal) => {
    expect(rawArticle(bytes, 'html')).toBe(refusal);
  });

  it('keeps a text with a stray control character', () => {
    const content = 'avant\0après \x1b[31mrouge';
    expect(rawArticle(Buffer.from(content), 'text')).toEqual({ kind: 'text', content });
  });

  it('allows more text than HTML', () => {
    expect(refusalOfSize('text', LARGEST.html + 1)).toBeNull();
    expect(refusalOfSize('text', LARGEST.file + 1)).toBe('large');
  });
});
