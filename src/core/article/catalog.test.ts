import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Article } from './article.ts';
import { columnsOf, readCatalog, shardFile } from './catalog.ts';

const orNull = (text: fc.Arbitrary<string>) => fc.option(text, { nil: null });
const name = orNull(fc.constantFrom('Courier', 'Le Fil', 'שלום', '</script>'));
const hash = fc.integer({ min: 0 }).map((number) => number.toString(16).padStart(32, '0'));
const article: fc.Arbitrary<Article> = fc.record({
  id: fc.stringMatching(/^[a-z0-9-]{1,20}$/),
  revision: hash,
  title: fc.string(),
  byline: name,
  site: name,
  url: fc.constantFrom(null, 'https://example.org/a'),
  publishedAt: fc.constantFrom(null, '2025-03-01'),
  lang: fc.constantFrom(null, 'fr', 'en'),
  dir: fc.constantFrom('ltr', 'rtl'),
  words: fc.nat(),
  excerpt: fc.constant(''),
  bytes: fc.nat(),
});
const copy = fc.record({ copyOf: fc.constantFrom('a', 'b-1') }, { requiredKeys: [] });

/** A library's folder with these articles, so many to a shard, as it comes over the wire. */
function folderOf(articles: readonly Article[], each: number): Map<string, string> {
  const files = new Map<string, string>();
  const shards: string[] = [];
  let at = 0;
  for (; at + each < articles.length; at += each) {
    shards.push(at.toString(16).padStart(32, '0'));
    const columns = columnsOf(articles.slice(at, at + each));
    files.set(shardFile(shards.at(-1) ?? ''), JSON.stringify(columns));
  }
  const rest = columnsOf(articles.slice(at));
  return files.set('catalog.json', JSON.stringify({ version: 2, shards, rest }));
}

const read = (files: ReadonlyMap<string, string>) =>
  readCatalog(async (file) => JSON.parse(files.get(file) ?? 'null'));

test('what was written in columns, in however many shards, is read as it was', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(article, copy), { maxLength: 40 }),
      fc.integer({ min: 1, max: 50 }),
      async (rows, each) => {
        const articles = rows.map(([article, copy]) => ({ ...article, ...copy }));
        expect(await read(folderOf(articles, each))).toEqual(articles);
      },
    ),
  );
});

test('an address that is no web page is none', async () => {
  const [one] = fc.sample(article, 1) as [Article];
  const hostile = folderOf([{ ...one, url: 'javascript:alert(1)' }], 9);
  expect((await read(hostile))[0]?.url).toBeNull();
});

const damaged = (change: (columns: ReturnType<typeof columnsOf>) => object) => {
  const rest = change(columnsOf(fc.sample(article, 3)));
  return read(new Map([['catalog.json', JSON.stringify({ version: 2, shards: [], rest })]]));
};

test('a catalog that is wrong says where', async () => {
  await expect(read(new Map())).rejects.toThrow('catalog should be an object.');
  await expect(damaged((rest) => ({ ...rest, id: ['../x', 'a', 'b'] }))).rejects.toThrow(
    'columns.id[0] should be an id.',
  );
  await expect(damaged((rest) => ({ ...rest, words: [1, 2] }))).rejects.toThrow(
    'columns.words should be a list of 3.',
  );
  await expect(
    damaged((rest) => ({ ...rest, site: { values: [null], rows: [0, 0, 7] } })),
  ).rejects.toThrow('columns.site.rows[2] should be a whole number from 0 to 0.');
});
