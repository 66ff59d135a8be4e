import type { Article } from './article.ts';
import { parseCatalogFile, parseColumns } from './parse.ts';

/** What `catalog.json` holds: a small library whole; of a large one the end, and which files hold what comes before. */
export interface CatalogFile {
  version: 2;
  /** Files that never change, each named by the hash of its content, in order. */
  shards: string[];
  rest: Columns;
}

/** Articles by column, without their excerpts: so they take least room and time. Each column has a value for each article. */
export interface Columns {
  id: string[];
  revision: string[];
  title: string[];
  byline: Repeated<string | null>;
  site: Repeated<string | null>;
  url: (string | null)[];
  publishedAt: (string | null)[];
  lang: Repeated<string | null>;
  dir: Repeated<Article['dir']>;
  words: number[];
  bytes: number[];
  /** Where there are near-copies. */
  copyOf?: Repeated<string | null>;
}

/** A column of few values: each once, and for each article which of them. */
export interface Repeated<T> {
  values: T[];
  rows: number[];
}

/** The file of a shard in the library's folder. */
export function shardFile(hash: string): string {
  return `catalog/${hash}.json`;
}

/**
 * Every article of a library, in the loader's order; their excerpts are empty. `read` gives what a file of the library's
 * folder holds as JSON. Rejects where one can't be had, and with a ShapeError where one is wrong.
 */
export async function readCatalog(read: (file: string) => Promise<unknown>): Promise<Article[]> {
  const { shards, rest } = parseCatalogFile(await read('catalog.json'));
  const before = shards.map(async (hash) => parseColumns(await read(shardFile(hash))));
  return [...(await Promise.all(before)), rest].flatMap(articlesOf);
}

/** The columns of these articles. */
export function columnsOf(articles: readonly Article[]): Columns {
  const column = <K extends keyof Article>(key: K) => articles.map((article) => article[key]);
  const copyOf = articles.map(({ copyOf = null }) => copyOf);
  return {
    id: column('id'),
    revision: column('revision'),
    title: column('title'),
    byline: repeated(column('byline')),
    site: repeated(column('site')),
    url: column('url'),
    publishedAt: column('publishedAt'),
    lang: repeated(column('lang')),
    dir: repeated(column('dir')),
    words: column('words'),
    bytes: articles.map(({ bytes = 0 }) => bytes),
    ...(copyOf.some(Boolean) ? { copyOf: repeated(copyOf) } : {}),
  };
}

function articlesOf(columns: Columns): Article[] {
  const { byline, site, lang, dir, copyOf } = columns;
  const original = (at: number) => (copyOf ? valueAt(copyOf, at) : null);
  return columns.id.map((id, at) => ({
    id,
    revision: columns.revision[at] ?? '',
    title: columns.title[at] ?? '',
    byline: valueAt(byline, at) ?? null,
    site: valueAt(site, at) ?? null,
    url: columns.url[at] ?? null,
    publishedAt: columns.publishedAt[at] ?? null,
    lang: valueAt(lang, at) ?? null,
    dir: valueAt(dir, at) ?? 'ltr',
    words: columns.words[at] ?? 0,
    excerpt: '',
    bytes: columns.bytes[at] ?? 0,
    ...withCopy(original(at)),
  }));
}

function withCopy(copyOf: string | null | undefined): Pick<Article, 'copyOf'> {
  return copyOf ? { copyOf } : {};
}

function repeated<T>(column: readonly T[]): Repeated<T> {
  const numbers = new Map<T, number>();
  const rows = column.map((value) => {
    const number = numbers.get(value) ?? numbers.size;
    numbers.set(value, number);
    return number;
  });
  return { values: [...numbers.keys()], rows };
}

function valueAt<T>({ values, rows }: Repeated<T>, at: number): T | undefined {
  return values[rows[at] ?? -1];
}
