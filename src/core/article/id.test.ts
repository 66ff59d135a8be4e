import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleId, stemOf } from './id.ts';

describe('articleId', () => {
  it('shows the name and hides the place in a hash', () => {
    expect(articleId('a/Été à Sète (50 %).txt')).toMatch(/^ete-a-sete-50-[0-9a-f]{8}$/);
    expect(articleId('日本語.txt')).toMatch(/^[0-9a-f]{8}$/);
    expect(articleId(`${'long '.repeat(20)}.md`).length).toBeLessThanOrEqual(49);
  });

  it('tells apart the same name in other folders and with other endings', () => {
    const ids = ['a.txt', 'a.html', 'b/a.txt', 'A.txt', 'a .txt', 'a%20.txt'].map((p) =>
      articleId(p),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('holds only letters, digits and hyphens', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (path) => {
        expect(articleId(path)).toMatch(/^([a-z0-9-]{1,40}-)?[0-9a-f]{8}$/);
      }),
    );
  });
});

it.each([
  ['a/b.c.txt', 'b.c'],
  ['b', 'b'],
  ['a.b/c', 'c'],
  ['.txt', '.txt'],
])('the stem of %s is %s', (path, stem) => {
  expect(stemOf(path)).toBe(stem);
});
