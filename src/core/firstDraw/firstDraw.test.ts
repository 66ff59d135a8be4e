import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { expect, test } from 'vitest';
import { type Article, articleOf } from '../article/article.ts';
import type { Block } from '../article/block.ts';
import { EMPTY_REVISION, type Revision } from '../article/revision.ts';
import { writeHtml } from '../edition/markup.ts';
import { drawnArticle, plainDrawing } from './drawnArticle.ts';
import { drawnLibrary } from './drawnLibrary.ts';

const EXPECTED =
  /^(div|main|header|article|section|h[1-6]|p|span|a|bdi|ul|ol|li|blockquote|pre|figure|figcaption|table|thead|tbody|tr|th|td)$/;

interface Seen {
  text: string;
  names: string[];
  addresses: string[];
}

function parse(html: string): Seen {
  const seen: Seen = { text: '', names: [], addresses: [] };
  const parser = new Parser({
    onopentag(name, { href, ...others }) {
      seen.names.push(name, ...Object.keys(others).filter((key) => key.startsWith('on')));
      if (href !== undefined) seen.addresses.push(href);
    },
    ontext(text) {
      seen.text += text;
    },
  });
  parser.write(html);
  parser.end();
  return seen;
}

function drawn(given: Partial<Revision>): Seen {
  const revision = { ...EMPTY_REVISION, ...given };
  return parse(
    writeHtml(
      drawnArticle(articleOf('one', 'hash', revision, 'One'), revision, {
        ...plainDrawing(revision),
        language: 'en',
      }),
    ),
  );
}

const HOSTILE = fc.string({
  unit: fc.constantFrom(
    ...'aé<>&"\'`=/ ]',
    '<script>',
    '</p>',
    '</style>',
    '<!--',
    ' onload=',
    '&amp;',
  ),
});
const WORDS = HOSTILE.map((text) => `w${text}`);
const KIND = fc.constantFrom(
  ...(['paragraph', 'quote', 'item', 'code', 'heading', 'lede', 'caption'] as const),
);

test('whatever an article holds, its first draw is its words and known elements', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ kind: KIND, text: WORDS }), { minLength: 1, maxLength: 6 }),
      WORDS,
      (blocks: Block[], words) => {
        const all = [{ kind: 'title', text: words } as const, ...blocks];
        const { text, names } = drawn({ title: words, byline: words, site: words, blocks: all });
        expect(names.filter((name) => !EXPECTED.test(name))).toEqual([]);
        for (const block of all) expect(text).toContain(block.text);
      },
    ),
  );
});

test('who has begun to read sees first the paragraph that they come back to, where it stood', () => {
  const blocks: Block[] = ['One', 'first', 'second', 'third'].map((text, index) => ({
    kind: index === 0 ? 'title' : 'paragraph',
    text,
  }));
  const revision = { ...EMPTY_REVISION, title: 'One', blocks };
  const article = articleOf('one', 'hash', revision, 'One');
  const from = { block: 2, down: -12.345 };
  const html = writeHtml(drawnArticle(article, revision, { ...plainDrawing(revision), from }));
  const { text, names } = parse(html);
  expect(text).toBe('secondthird');
  expect(names).not.toContain('h1');
  expect(html).toContain('<article dir="ltr" data-down="-12.35">');
});

test('whatever titles are, the first rows of the library are links to pages of it', () => {
  fc.assert(
    fc.property(fc.array(WORDS, { minLength: 1, maxLength: 4 }), (titles) => {
      const articles = titles.map((title, index) =>
        articleOf(`a${index}`, 'hash', { ...EMPTY_REVISION, title, site: title }, ''),
      );
      const html = writeHtml(drawnLibrary(articles, ({ id }) => `/read/${id}/`, null));
      const { text, names, addresses } = parse(html);
      expect(names.filter((name) => !EXPECTED.test(name))).toEqual([]);
      expect(addresses).toEqual(articles.map(({ id }) => `/read/${id}/`, null));
      for (const title of titles) expect(text).toContain(title);
    }),
  );
});

test('an address is drawn only where a reader may be led there', () => {
  const text = 'here';
  const link = (url: string): Block => ({
    kind: 'paragraph',
    text,
    marks: [{ kind: 'link', start: 0, end: 4, url }],
  });
  const picture: Block = {
    kind: 'figure',
    text: '',
    picture: { url: 'data:text/html,x', alt: '' },
  };
  const blocks = [link('javascript:alert(1)'), link('https://a.example/'), picture];
  expect(drawn({ blocks }).addresses).toEqual(['https://a.example/']);
});

test('what was left out is not drawn, and of a long article its beginning alone', () => {
  const removal = { reason: 'promotion', rule: '', sureness: 1 } as const;
  const long = Array.from({ length: 100 }, (_, index) => ({
    kind: 'paragraph' as const,
    text: `part${index} ${'word '.repeat(40)}`,
  }));
  const { text } = drawn({ blocks: [{ kind: 'paragraph', text: 'Follow us', removal }, ...long] });
  expect(text).not.toContain('Follow us');
  expect(text).toContain('part20');
  expect(text).not.toContain('part40');
});

test('of pictures without words, however many, no more is drawn than a window may hold', () => {
  const picture = { url: 'https://a.example/p.jpg', alt: '' };
  const blocks = Array.from({ length: 5000 }, () => ({
    kind: 'figure' as const,
    text: '',
    picture,
  }));
  expect(drawn({ blocks }).names.length).toBeLessThan(2000);
});

test('a block that fills hundreds of windows is left to the app, and what stands before it is not', () => {
  const endless = 'word '.repeat(100_000);
  const paragraphs = ['The beginning.', endless].map(
    (text) => ({ kind: 'paragraph', text }) as const,
  );
  const { text } = drawn({ blocks: paragraphs });
  expect(text).toContain('The beginning.');
  expect(text.length).toBeLessThan(1000);
});

test('a near-copy has no row beside its original, whose row has room for its house', () => {
  const [one, copy] = ['one', 'copy'].map((id) =>
    articleOf(id, 'hash', { ...EMPTY_REVISION, title: id, site: `House of ${id}` }, ''),
  ) as [Article, Article];
  const rows = [one, { ...copy, copyOf: 'one' }];
  const { addresses, text } = parse(writeHtml(drawnLibrary(rows, ({ id }) => id, null)));
  expect(addresses).toEqual(['one']);
  expect(text).toContain('also from House of copy');
});

test('the day is the one that it was where the text appeared', () => {
  const { text } = drawn({ publishedAt: '2024-05-04T00:30:00+09:00' });
  expect(text).toContain('May\u00A04,\u00A02024');
});

test('the newest stand first', () => {
  const rows = ['2024-01-01', null, '2025-01-01'].map((publishedAt, index) =>
    articleOf(`a${index}`, 'hash', { ...EMPTY_REVISION, title: `T${index}`, publishedAt }, ''),
  );
  const { addresses } = parse(writeHtml(drawnLibrary(rows, ({ id }) => id, null)));
  expect(addresses).toEqual(['a2', 'a0', 'a1']);
});
