import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Article } from '../article/article.ts';
import { jsonLines, readJsonLines } from '../backup/jsonLines.ts';
import type { Home } from '../highlight/anchor.ts';
import { COLORS } from '../highlight/color.ts';
import { quoteOf } from '../highlight/quote.ts';
import { apply, emptyLedger } from '../journal/ledger.ts';
import type { Change } from '../journal/operation.ts';
import { tagsByThing } from '../tags/tags.ts';
import { type Annotation, type Place, passagesOf, wholeOf } from './annotation.ts';
import { decide } from './decide.ts';
import { ArticleFinder } from './findArticle.ts';
import { annotationsOf, type Marked, markedIn } from './marked.ts';
import { readAnnotations } from './readAnnotations.ts';
import { bySameSource } from './sameSource.ts';
import { takeIn } from './takeIn.ts';
import { writeW3c } from './writeW3c.ts';

const TEXT = `The ferry 🛶 leaves at seven, whatever the tide.

Nobody has ever asked the ferryman why he counts the passengers aloud in a language of his own.

On the far bank 𝒯here is a bell, and a rope to ring it with; the bell has no clapper.`;
const HASH = 'a'.repeat(32);
const ARTICLE: Article = {
  id: 'ferry-1',
  revision: HASH,
  title: 'The ferryman who counts aloud',
  byline: null,
  site: 'The Review',
  url: 'https://example.org/ferry',
  publishedAt: null,
  lang: 'en',
  dir: 'ltr',
  words: 40,
  excerpt: '',
};
const LIBRARY = [ARTICLE, { ...ARTICLE, id: 'nameless-2', url: null, revision: 'b'.repeat(32) }];
const GROUNDS = {
  now: new Map(LIBRARY.map(({ id, revision }) => [id, { revision, text: TEXT }])),
  former: new Map(),
};

function imported(bytes: string, known = new Set<string>()) {
  const reading = readAnnotations(new TextEncoder().encode(bytes));
  if ('fault' in reading) throw new Error(reading.fault);
  const finder = new ArticleFinder();
  for (const article of LIBRARY) finder.add(article);
  const decided = reading.annotations.map((annotation) => ({
    annotation,
    decisions: passagesOf(annotation).map((place) => decide(place, finder.find(place), GROUNDS)),
  }));
  return takeIn(decided, known, 1);
}

/** The library that these changes make of an empty one. */
function markedAfter(changes: Change[]): Marked[] {
  const ledger = emptyLedger();
  apply(ledger, { id: 'op', time: 1, changes });
  return markedIn(ledger.things.highlight, tagsByThing(ledger.things.tagging), () => null);
}

function exported(marked: readonly Marked[]): string {
  const sources = {
    cited: (id: string) => LIBRARY.find((article) => article.id === id),
    ground: (revision: string) => [...GROUNDS.now.values()].find((it) => it.revision === revision),
  };
  const annotations = annotationsOf(marked, sources);
  return JSON.stringify(writeW3c(annotations, { id: 'urn:x-lutrin:all', label: 'All' }));
}

const home: fc.Arbitrary<Home> = fc
  .tuple(fc.constantFrom(...LIBRARY), fc.nat(TEXT.length - 1), fc.nat(TEXT.length - 1))
  .map(([{ id, revision }, a, b]) => {
    const span = { start: Math.min(a, b), end: Math.max(a, b) + 1 };
    const quote = quoteOf(TEXT, span);
    return { article: id, revision, span, quote, words: quote.exact.replace(/\n+/g, '\n\n') };
  })
  .filter(({ quote }) => quote.exact.trim() !== '' && quote.exact.isWellFormed());

const marked: fc.Arbitrary<Marked[]> = fc
  .array(
    fc.record({
      home: fc.option(home),
      detached: fc.boolean(),
      color: fc.constantFrom(...COLORS),
      style: fc.constantFrom('fill' as const, 'strike' as const),
      note: fc.constantFrom('', 'A *note*.\n\n- of two lines'),
      tags: fc.uniqueArray(fc.constantFrom('water', 'no clapper'), { maxLength: 2 }),
    }),
    { maxLength: 6 },
  )
  .map((all) =>
    all.map((one, index) => ({
      ...one,
      createdAt: 1e12 + index,
      id: `h${index}`,
      article: one.home?.article ?? 'ferry-1',
      // A note on a whole article has no look of its own.
      ...(one.home ? {} : { detached: false, color: 'saffron' as const, style: 'fill' as const }),
      tags: one.tags.toSorted(),
      changedAt: null,
      foreign: null,
    })),
  );

test('out and in gives the same highlights at the same spans, and out again the same file', () => {
  fc.assert(
    fc.property(marked, (before) => {
      const file = exported(before);
      const { changes, counts } = imported(file);
      const after = markedAfter(changes);
      expect(after.map((one) => ({ ...one, foreign: null }))).toEqual(before);
      expect(counts.placed + counts.note).toBe(before.length);
      expect(exported(after)).toBe(file);
    }),
  );
});

test('importing twice is importing once', () => {
  fc.assert(
    fc.property(marked, (before) => {
      const file = exported(before);
      const again = imported(file, new Set(before.map(({ id }) => id)));
      expect(again.changes).toEqual([]);
      expect(again.counts.known).toBe(before.length);
    }),
  );
});

const hypothesis = {
  export_date: '2026-01-02T03:04:05Z',
  export_userid: 'ada',
  client_version: '1',
  annotations: [
    selecting(
      'https://www.example.org/ferry/?utm_source=x#top',
      'why he counts the passengers aloud',
      {
        id: 'A',
        text: 'A *note*',
        tags: ['water', '#water', ' '],
        user: 'acct:ada',
      },
    ),
    selecting('https://example.org/ferry', 'words that nobody ever wrote anywhere', { id: 'B' }),
    selecting('https://elsewhere.example/page', 'why he counts the passengers aloud', {
      id: 'C',
      document: { title: ['Another page'] },
    }),
    about('D', 'About it all', { created: '2020-05-06T08:00:00Z', target: [{ source: 'x' }] }),
    about('E', 'A reply', { created: '2020-05-06T09:00:00Z', references: ['A'], target: [] }),
    'not an annotation',
  ],
};

function about(id: string, text: string, more: object): object {
  return { id, uri: 'https://example.org/ferry', text, ...more };
}

function selecting(uri: string, exact: string, more: object): object {
  const selector = [
    {
      type: 'RangeSelector',
      startContainer: '/p',
      startOffset: 0,
      endContainer: '/p',
      endOffset: 1,
    },
    { type: 'TextPositionSelector', start: 3, end: 9 },
    { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
  ];
  return {
    uri,
    text: '',
    tags: [],
    created: '2020-05-06T07:08:09Z',
    target: [{ source: uri, selector }],
    ...more,
  };
}

test('a Hypothesis export comes in by its words, with a count of what became of it', () => {
  const { changes, counts } = imported(JSON.stringify(hypothesis));
  expect(counts).toEqual({ placed: 1, uncertain: 1, elsewhere: 1, note: 2, known: 0 });
  const all = markedAfter(changes);
  expect(all.map(({ note }) => note)).toEqual(['A *note*', '', '', 'About it all', 'A reply']);
  const [placed, uncertain, elsewhere, whole, reply] = all;
  const at = TEXT.indexOf('why he counts');
  expect(placed).toMatchObject({
    article: 'ferry-1',
    home: { revision: HASH, span: { start: at, end: at + 34 } },
    tags: ['water'],
    createdAt: Date.parse('2020-05-06T07:08:09Z'),
  });
  expect(uncertain?.home).toMatchObject({ article: 'ferry-1', revision: '' });
  expect(elsewhere?.article).toMatch(/^elsewhere-/);
  expect(whole).toMatchObject({ article: 'ferry-1', home: null });
  expect(reply?.foreign).toMatchObject({ references: ['A'] });
  expect(changes).toContainEqual({
    kind: 'article',
    id: elsewhere?.article,
    field: 'cited',
    value: { title: 'Another page', url: 'https://elsewhere.example/page' },
  });
  const reading = readAnnotations(new TextEncoder().encode(JSON.stringify(hypothesis)));
  expect(reading).toMatchObject({ refused: [{ why: 'shape', item: 6 }] });
});

test('what else is said of a source is about the article that its words stand in', () => {
  const place = (exact: string | null): Place => ({
    ...wholeOf('https://elsewhere.example/x', null),
    quote: exact === null ? null : { exact, prefix: '', suffix: '' },
  });
  const found = { article: ARTICLE, sure: false };
  const places = [place('the bell has no clapper'), place(null), place('words of nobody at all')];
  const decisions = places.map((it) => decide(it, found, GROUNDS));
  expect(decisions.map(({ outcome }) => outcome)).toEqual(['placed', 'elsewhere', 'elsewhere']);
  expect(bySameSource(places, decisions)).toMatchObject([
    { article: 'ferry-1', outcome: 'placed' },
    { article: 'ferry-1', outcome: 'note', home: null },
    { article: 'ferry-1', outcome: 'uncertain', home: { article: 'ferry-1' } },
  ]);
});

test('a title alone names an article only where the words stand in it', () => {
  const named = (title: string, exact: string) =>
    imported(
      JSON.stringify([
        {
          type: 'Annotation',
          target: {
            source: 'https://elsewhere.example/x',
            'dcterms:title': title,
            selector: { type: 'TextQuoteSelector', exact },
          },
        },
      ]),
    ).counts;
  const [one] = LIBRARY;
  LIBRARY.splice(0, 2, { ...ARTICLE, title: 'Bells without clappers, a history' }, ARTICLE);
  expect(named('bells without clappers, a history', 'the bell has no clapper').placed).toBe(1);
  expect(named('Bells without clappers, a history', 'other words altogether').elsewhere).toBe(1);
  LIBRARY.splice(0, 2, one as Article, {
    ...ARTICLE,
    id: 'nameless-2',
    url: null,
    revision: 'b'.repeat(32),
  });
});

test('passages of one annotation come as highlights and leave as one annotation', () => {
  const target = (exact: string) => ({
    source: ARTICLE.url,
    selector: [
      { type: 'TextQuoteSelector', exact },
      { type: 'XPathSelector', value: '/p' },
    ],
  });
  const annotation = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'https://example.org/annotations/1',
    type: 'Annotation',
    body: { type: 'TextualBody', value: 'Both', 'x:mood': 'calm' },
    target: [target('leaves at seven'), target('the bell has no clapper')],
  };
  const all = markedAfter(imported(JSON.stringify(annotation)).changes);
  expect(all.map(({ home }) => home?.words)).toEqual([
    'leaves at seven',
    'the bell has no clapper',
  ]);
  const items = JSON.parse(exported(all)).first.items as Annotation[];
  expect(items).toEqual([annotation]);
});

test.each([
  ['', 'empty'],
  ['{', 'syntax'],
  [`${'['.repeat(20_000)}${']'.repeat(20_000)}`, 'depth'],
  ['{"hello": 1}', 'format'],
  ['[]', 'format'],
])('%.20s is refused', (file, fault) => {
  expect(readAnnotations(new TextEncoder().encode(file))).toEqual({ fault });
});

test('keys that reach for prototypes are left out', () => {
  const file =
    '{"type":"Annotation","target":"urn:a","__proto__":{"x":1},"constructor":1,"kept":2}';
  const reading = readAnnotations(new TextEncoder().encode(file));
  expect(reading).toMatchObject({ annotations: [{ foreign: { kept: 2 } }] });
  const [foreign] = 'annotations' in reading ? reading.annotations.map((it) => it.foreign) : [];
  expect(Object.keys(foreign ?? {})).toEqual(['type', 'target', 'kept']);
});

test('however deep a file nests, what comes of it can be kept and read again', () => {
  const deep = `${'['.repeat(200)}${']'.repeat(200)}`;
  const target = '{"source":"https://example.org/ferry"}';
  const { changes } = imported(`{"type":"Annotation","target":${target},"x":${deep}}`);
  const line = jsonLines([JSON.stringify({ id: 'op', time: 1, changes })]);
  expect([...readJsonLines(line)]).toEqual([{ id: 'op', time: 1, changes }]);
});
