import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from './article.ts';
import { type Block, REASONS } from './block.ts';
import { parseArticle, parseRevision } from './parse.ts';
import type { Revision } from './revision.ts';
import { ShapeError } from './shape.ts';

const ARTICLE: Article = {
  id: 'ete-0a1b2c3d',
  revision: '0123456789abcdef0123456789abcdef',
  title: 'Été',
  byline: null,
  site: 'Le Phare',
  url: 'https://example.org/a',
  publishedAt: '2024-05-01',
  lang: 'fr',
  dir: 'ltr',
  words: 0,
  excerpt: '',
};

const REVISION: Revision = {
  title: null,
  byline: null,
  authors: ['Ada Vell'],
  site: null,
  agency: null,
  url: 'https://example.org/',
  publishedAt: null,
  modifiedAt: null,
  lang: null,
  dir: 'rtl',
  truncated: false,
  blocks: [
    { kind: 'figure', text: '', picture: { url: null, alt: '' } },
    { kind: 'credit', text: '© A / B', credit: { name: 'A', agency: null } },
    { kind: 'heading', text: 'H', level: 2, lang: 'en', dir: 'ltr' },
    { kind: 'item', text: 'I', ordered: true, depth: 0 },
    { kind: 'table', text: 'a\tb', header: true },
    {
      kind: 'related',
      text: 'More: this',
      marks: [{ kind: 'link', start: 6, end: 10, url: 'https://example.org/' }],
      removal: { reason: 'related', rule: 'names another article', sureness: 0.9 },
    },
  ],
};

const withBlock = (block: object): unknown => ({ ...REVISION, blocks: [block] });
const json = (value: unknown) => JSON.parse(JSON.stringify(value));

describe('parseArticle', () => {
  it('returns what is right as it is', () => {
    expect(parseArticle(json(ARTICLE))).toEqual(ARTICLE);
    expect(parseArticle({ ...ARTICLE, bytes: 812 })).toEqual({ ...ARTICLE, bytes: 812 });
  });

  it.each<[unknown, string]>([
    [null, 'article should be an object.'],
    [[], 'article should be an object.'],
    [{ ...ARTICLE, id: '../x' }, 'article.id should be an id.'],
    [
      { ...ARTICLE, words: -1 },
      'article.words should be a whole number from 0 to 9007199254740991.',
    ],
  ])('refuses %j', (value, message) => {
    expect(() => parseArticle(value)).toThrow(new ShapeError(message));
  });
});

describe('parseRevision', () => {
  it('returns what is right as it is', () => {
    expect(parseRevision(json(REVISION))).toEqual(REVISION);
  });

  it('drops what it does not know, prototype keys too', () => {
    const polluted = JSON.parse(
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"more":1}',
    );
    const parsed = parseRevision({ ...REVISION, ...polluted });
    expect(parsed).toEqual(REVISION);
    expect(Object.getPrototypeOf(parsed)).toBe(Object.prototype);
    expect(({} as { polluted?: 1 }).polluted).toBeUndefined();
  });

  it('does not take a field from a prototype', () => {
    const inherited = Object.create({ ...REVISION });
    expect(() => parseRevision(inherited)).toThrow(ShapeError);
  });

  it.each([
    ['javascript:alert(1)', null],
    ['java\tscript:alert(1)', null],
    ['data:text/html,x', null],
    ['https://u:p@example.org/', null],
    ['mailto:a@example.org', 'mailto:a@example.org'],
    ['https://münchen.de/', 'https://xn--mnchen-3ya.de/'],
    [`https://example.org/${'a'.repeat(8000)}`, null],
  ])('reads a link to %s as %s', (url, read) => {
    const block = {
      kind: 'paragraph',
      text: 'a',
      marks: [{ kind: 'link', start: 0, end: 1, url }],
    };
    expect(parseRevision(withBlock(block)).blocks[0]?.marks?.[0]?.url).toBe(read);
  });

  it('takes no mail address for a page or a picture', () => {
    const url = 'mailto:a@example.org';
    const figure = { kind: 'figure', text: '', picture: { url, alt: '' } };
    const parsed = parseRevision({ ...REVISION, url, blocks: [figure] });
    expect([parsed.url, parsed.blocks[0]?.picture?.url]).toEqual([null, null]);
  });

  it.each([
    { kind: 'script', text: 'a' },
    { kind: 'paragraph', text: '' },
    { kind: 'paragraph' },
    { kind: 'paragraph', text: 'a', marks: [{ kind: 'em', start: 0, end: 2 }] },
    { kind: 'paragraph', text: 'ab', marks: [{ kind: 'em', start: 2, end: 1 }] },
    { kind: 'paragraph', text: 'a', marks: [{ kind: 'em', start: 0.5, end: 1 }] },
    { kind: 'heading', text: 'a', level: 1 },
    { kind: 'paragraph', text: 'a', removal: { reason: 'taste', rule: '', sureness: 1 } },
    { kind: 'paragraph', text: 'a', removal: { reason: 'other', rule: '', sureness: 2 } },
    { kind: 'paragraph', text: 'a', dir: 'up' },
  ])('refuses the block %j', (block) => {
    expect(() => parseRevision(withBlock(block))).toThrow(ShapeError);
  });

  it('is the identity on every revision that it accepts', () => {
    fc.assert(
      fc.property(fc.array(blocks()), (some) => {
        const revision = { ...REVISION, blocks: some };
        expect(parseRevision(json(revision))).toEqual(revision);
      }),
    );
  });

  it('answers anything at all with a revision or a ShapeError', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(REVISION)), (value, key) => {
        for (const given of [value, { ...REVISION, [key]: value }, withBlock(Object(value))]) {
          try {
            expect(parseRevision(parseRevision(given))).toEqual(parseRevision(given));
          } catch (error) {
            expect(error).toBeInstanceOf(ShapeError);
          }
        }
      }),
    );
  });
});

function blocks(): fc.Arbitrary<Block> {
  const removal = fc.record({
    reason: fc.constantFrom(...REASONS),
    rule: fc.string(),
    sureness: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
  });
  return fc.record(
    {
      kind: fc.constantFrom('paragraph' as const, 'quote' as const, 'lede' as const),
      text: fc.string({ minLength: 1 }),
      lang: fc.string(),
      removal,
    },
    { requiredKeys: ['kind', 'text'] },
  );
}
