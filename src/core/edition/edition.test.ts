import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import type { Block } from '../article/block.ts';
import { articleText, type Span } from '../article/text.ts';
import type { Edition, EditionMark, EditionWords } from './edition.ts';
import { EDITION_CSS } from './editionCss.ts';
import { writeEpub } from './writeEpub.ts';
import { writePage } from './writePage.ts';

const WORDS: EditionWords = {
  language: 'en-GB',
  notes: 'Notes',
  related: 'Related',
  source: 'From',
  back: 'Back',
};
const NOW = Date.UTC(2026, 4, 3, 10, 20, 30);
const PICTURE = 'https://orchard.example/ladder.jpg';

const BLOCKS: Block[] = [
  { kind: 'title', text: 'The orchard that keeps a diary' },
  { kind: 'lede', text: 'Every tree has a page.' },
  { kind: 'figure', text: '', picture: { url: PICTURE, alt: 'A ladder' } },
  { kind: 'caption', text: 'The tall ladder' },
  {
    kind: 'paragraph',
    text: 'He said "write small" and <b>left</b>.',
    marks: [
      { kind: 'em', start: 3, end: 20 },
      { kind: 'link', start: 8, end: 28, url: 'https://orchard.example/a?b=1&c=2' },
      { kind: 'link', start: 10, end: 14, url: 'javascript:alert(1)' },
    ],
  },
  { kind: 'paragraph', text: 'Follow us', removal: { reason: 'promotion', rule: '', sureness: 1 } },
  { kind: 'item', text: 'Pears', ordered: true },
  { kind: 'item', text: 'Quinces', depth: 1 },
  { kind: 'heading', text: 'Yields', level: 3 },
  { kind: 'table', text: 'Year\tBaskets\n1998\t12', header: true },
  { kind: 'code', text: 'if (a < b) "stay"' },
  { kind: 'quote', text: 'Un mot « doux »', lang: 'fr' },
  { kind: 'related', text: 'See also: the cider press' },
];

function mark(given: Partial<EditionMark> & Pick<EditionMark, 'span'>): EditionMark {
  return { color: 'sage', style: 'fill', note: '', tags: [], ...given };
}

function edition(given: Partial<Edition> = {}): Edition {
  const blocks = given.blocks ?? BLOCKS;
  return {
    title: 'The orchard that keeps a diary',
    byline: 'Ines Calder',
    site: 'The Valley Post',
    url: 'https://orchard.example/diary',
    publishedAt: '2024-05-03',
    lang: 'en',
    dir: 'ltr',
    revision: 'a'.repeat(32),
    blocks,
    kept: (index) => !blocks[index]?.removal,
    marked: [],
    notes: [],
    pictures: new Map([[PICTURE, { bytes: new Uint8Array([255, 216, 255]), type: 'image/jpeg' }]]),
    asPrinted: true,
    ...given,
  };
}

/** From the start of one word to the end of another. */
function on(first: string, last: string): Span {
  const text = articleText(BLOCKS);
  return { start: text.indexOf(first), end: text.indexOf(last) + last.length };
}

interface Tag {
  name: string;
  attributes: Record<string, string>;
}

/** Reads XML strictly: throws where it is not well-formed. */
function parse(xml: string): { text: string; tags: Tag[] } {
  const tags: Tag[] = [];
  let text = '';
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => tags.push({ name, attributes }));
  parser.on('text', (words) => {
    text += words;
  });
  parser.write(xml).close();
  return { text, tags };
}

function unpack(given: Edition): Record<string, string> {
  const files = unzipSync(writeEpub(given, WORDS, NOW));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

function article(given: Edition) {
  return parse(unpack(given)['book/article.xhtml'] ?? '');
}

test('a book is packed as EPUB says: its kind first and unpacked, then what leads to its parts', () => {
  const bytes = writeEpub(edition(), WORDS, NOW);
  expect(strFromU8(bytes.subarray(30, 58))).toBe('mimetypeapplication/epub+zip');
  expect(bytes[8]).toBe(0); // how it is packed: not at all
  const container = parse(unpack(edition())['META-INF/container.xml'] ?? '');
  expect(container.tags.at(-1)?.attributes['full-path']).toBe('book/package.opf');
});

test('the package names every part once, says what the book is, and leads to its text', () => {
  const files = unpack(edition());
  const { tags, text } = parse(files['book/package.opf'] ?? '');
  const items = tags.filter(({ name }) => name === 'item').map(({ attributes }) => attributes);
  const packed = Object.keys(files).filter((name) => name.startsWith('book/'));
  expect(['package.opf', ...items.map(({ href }) => href)].sort()).toEqual(
    packed.map((name) => name.slice('book/'.length)).sort(),
  );
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  expect(items.filter(({ properties }) => properties === 'nav')).toHaveLength(1);
  const [first] = tags.filter(({ name }) => name === 'itemref');
  expect(items.map(({ id }) => id)).toContain(first?.attributes.idref);
  for (const said of ['urn:x-lutrin:revision:', 'Ines Calder', 'en', '2026-05-03T10:20:30Z'])
    expect(text).toContain(said);
});

test('every kind of block is written as what it is', () => {
  const { text, tags } = article(edition());
  const names = tags.map(({ name }) => name);
  for (const name of [
    'h1',
    'h3',
    'ol',
    'ul',
    'thead',
    'th',
    'td',
    'pre',
    'blockquote',
    'figcaption',
  ])
    expect(names).toContain(name);
  expect(text).toContain('if (a < b) "stay"');
  expect(text).toContain('He said “write small” and <b>left</b>.');
  expect(text).not.toContain('Follow us');
  expect(text).toContain('See also: the cider press');
  const addresses = tags.flatMap(({ attributes }) => attributes.href ?? attributes.src ?? []);
  expect(addresses).toEqual([
    'style.css',
    'picture-1.jpg',
    ...Array(addresses.length - 3).fill('https://orchard.example/a?b=1&c=2'),
    'https://orchard.example/diary',
  ]);
});

test('highlights lie on their words, and notes stand at the end with the way there and back', () => {
  const { text, tags } = article(
    edition({
      notes: ['On the *whole*'],
      marked: [
        mark({ span: on('Every', 'tree'), note: 'Which **page**?', tags: ['trees'] }),
        mark({ span: on('tree', 'has'), color: 'rose', style: 'underline' }),
        mark({ span: on('has', 'tall ladder'), note: 'Over a paragraph' }),
      ],
    }),
  );
  const marks = tags
    .filter(({ name }) => name === 'mark')
    .map(({ attributes }) => attributes.class);
  expect(marks).toContain('sage fill');
  expect(marks).toContain('rose underline');
  const ids = tags.flatMap(({ attributes }) => attributes.id ?? []);
  const leading = tags.flatMap(({ attributes }) => attributes.href?.match(/^#(.*)/)?.[1] ?? []);
  expect(leading.sort()).toEqual(['note-1', 'note-2', 'ref-1', 'ref-2']);
  expect(ids.sort()).toEqual(leading);
  expect(text).toContain('Every tree1');
  for (const said of ['On the whole', 'Which page?', '#trees', 'Over a paragraph'])
    expect(text).toContain(said);
});

test('footnotes of the article’s own are linked both ways, and nothing leads where nothing stands', () => {
  const to = (index: number, start: number) =>
    ({ kind: 'link', start, end: start + 1, url: null, to: index }) as const;
  const blocks: Block[] = [
    { kind: 'title', text: 'One sentence' },
    {
      kind: 'paragraph',
      text: 'A 1 2 3 4',
      marks: [to(1, 0), to(3, 2), to(2, 4), to(99, 6), to(0, 8)],
    },
    {
      kind: 'paragraph',
      text: 'Left out',
      removal: { reason: 'promotion', rule: '', sureness: 1 },
    },
    { kind: 'item', text: 'The note. ↩', marks: [to(1, 10)] },
  ];
  const { tags } = article(edition({ blocks }));
  const ids = tags
    .filter(({ attributes }) => attributes.id)
    .map(({ name, attributes }) => [name, attributes.id]);
  expect(ids).toEqual([
    ['p', 'block-1'],
    ['li', 'block-3'],
  ]);
  const led = tags.filter(({ name }) => name === 'a').map(({ attributes }) => attributes.href);
  expect(led).toEqual(['#block-1', '#block-3', '#block-1', 'https://orchard.example/diary']);
});

test('the day is said in the reader’s language', () => {
  expect(writePage(edition(), WORDS)).toContain(
    'The Valley Post · Ines Calder · 3\u00A0May\u00A02024',
  );
  expect(writePage(edition(), { ...WORDS, language: 'fr' })).toContain('3\u00A0mai\u00A02024');
});

test('a page holds its pictures, asks nobody for anything, and keeps the reader’s style sheet', () => {
  const page = writePage(edition(), WORDS);
  expect(page).toContain('src="data:image/jpeg;base64,/9j/"');
  expect(page).toContain("content=\"default-src 'none';");
  expect(page).toContain(EDITION_CSS);
  expect(page).not.toContain('epub:type');
  const absent = writePage(edition({ pictures: new Map() }), WORDS);
  expect(absent).not.toContain('<img');
  expect(absent).toContain(`<a href="${PICTURE}">A ladder</a>`);
});

test('whatever a text holds, both files are well-formed and lose none of its words', () => {
  const hostile = fc.string({
    unit: fc.constantFrom(
      ...'aé<>&"\'\u0000\u0008\uFFFF\uD800𝒳\n\t]',
      '<script>',
      ']]>',
      '<!--',
      '&amp;',
    ),
  });
  const words = hostile.map((text) => `w${text}`);
  const kind = fc.constantFrom('paragraph', 'quote', 'item', 'code', 'heading', 'lede', 'related');
  const block = fc.record({ kind, text: words }) as fc.Arbitrary<Block>;
  fc.assert(
    fc.property(
      fc.array(block, { minLength: 1, maxLength: 6 }),
      words,
      fc.nat(30),
      fc.nat(30),
      (blocks, note, start, length) => {
        const given = edition({
          blocks,
          title: note,
          byline: note,
          marked: [
            mark({ span: { start, end: start + length }, note: `\`${note}\``, tags: [note] }),
          ],
          asPrinted: false,
        });
        const files = unpack(given);
        for (const [name, content] of Object.entries(files))
          if (/\.(?:xhtml|opf|xml)$/.test(name)) parse(content);
        const { text, tags } = parse(files['book/article.xhtml'] ?? '');
        expect(tags.map(({ name }) => name)).not.toContain('script');
        const bare = (given: string) => given.replace(/[^\p{L}]/gu, '');
        for (const { text: kept } of blocks)
          if (length === 0) expect(bare(text)).toContain(bare(kept));
        expect(writePage(given, WORDS)).not.toContain('<script');
      },
    ),
  );
});

// What epubcheck refuses, each seen to be refused by it once.
test('a book has a name, a language and a date that reading systems take, whatever the page said', () => {
  const strange = { title: ' ', lang: 'xx_YY no tag', publishedAt: 'yesterday' };
  const blocks: Block[] = [{ kind: 'paragraph', text: 'Words', lang: 'zz!' }];
  const files = unpack(edition({ ...strange, blocks }));
  const { text, tags } = parse(files['book/package.opf'] ?? '');
  expect(text).toContain('The Valley Post');
  expect(text).toContain('und');
  expect(tags.map(({ name }) => name)).not.toContain('dc:date');
  for (const part of ['nav', 'article'])
    for (const { attributes } of parse(files[`book/${part}.xhtml`] ?? '').tags)
      expect(attributes).not.toHaveProperty('lang');
});
