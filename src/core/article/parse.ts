import type { Article } from './article.ts';
import { type Block, type Mark, REASONS, type Removal } from './block.ts';
import type { CatalogFile, Columns, Repeated } from './catalog.ts';
import type { Revision } from './revision.ts';
import { safeUrl } from './safeUrl.ts';
import {
  flag,
  list,
  matching,
  oneOf,
  orNull,
  type Parse,
  record,
  ShapeError,
  share,
  text,
  whole,
} from './shape.ts';

const hash = matching(/^[0-9a-f]{32}$/, 'a hash');
const id = matching(/^[A-Za-z0-9-]{1,100}$/, 'an id');
const dir = oneOf('ltr', 'rtl');
/** An address that is not safe reads as none. */
const link: Parse<string | null> = (value, place) => safeUrl(orNull(text)(value, place));
/** A web page or picture: as a link, but no mail. */
const page: Parse<string | null> = (value, place) => {
  const url = link(value, place);
  return url?.startsWith('http') ? url : null;
};

const article = record<Article>(
  {
    id,
    revision: hash,
    title: text,
    byline: orNull(text),
    site: orNull(text),
    url: page,
    publishedAt: orNull(text),
    lang: orNull(text),
    dir,
    words: whole(0),
    excerpt: text,
  },
  { bytes: whole(0), copyOf: id },
);

/** A column of few values. */
function repeated<T>(value: Parse<T>): Parse<Repeated<T>> {
  const values = record<Pick<Repeated<T>, 'values'>>({ values: list(value) }, {});
  return (given, place) => {
    const known = values(given, place);
    const most = known.values.length - 1;
    return record<Repeated<T>>({ values: list(value), rows: list(whole(0, most)) }, {})(
      given,
      place,
    );
  };
}

const anyColumns = record<Columns>(
  {
    id: list(id),
    revision: list(hash),
    title: list(text),
    byline: repeated(orNull(text)),
    site: repeated(orNull(text)),
    url: list(page),
    publishedAt: list(orNull(text)),
    lang: repeated(orNull(text)),
    dir: repeated(dir),
    words: list(whole(0)),
    bytes: list(whole(0)),
  },
  { copyOf: repeated(orNull(id)) },
);

const columns: Parse<Columns> = (value, place) => {
  const parsed = anyColumns(value, place);
  const count = parsed.id.length;
  for (const [name, column] of Object.entries(parsed)) {
    const { length } = 'rows' in column ? column.rows : column;
    if (length !== count) throw new ShapeError(`${place}.${name} should be a list of ${count}.`);
  }
  return parsed;
};

const catalogFile = record<CatalogFile>(
  { version: oneOf(2), shards: list(hash), rest: (value) => columns(value, 'columns') },
  {},
);

const mark = record<Mark>(
  {
    kind: oneOf('em', 'strong', 'code', 'sub', 'sup', 'link', 'lang'),
    start: whole(0),
    end: whole(0),
  },
  { url: link, to: whole(0), lang: text },
);

const removal = record<Removal>({ reason: oneOf(...REASONS), rule: text, sureness: share }, {});

const anyBlock = record<Block>(
  {
    kind: oneOf(
      'title',
      'lede',
      'heading',
      'paragraph',
      'quote',
      'item',
      'code',
      'table',
      'figure',
      'caption',
      'credit',
      'related',
    ),
    text,
  },
  {
    marks: list(mark),
    level: whole(2, 6),
    ordered: flag,
    depth: whole(0),
    header: flag,
    lang: text,
    dir,
    picture: record({ url: page, alt: text }, {}),
    credit: record({ name: orNull(text), agency: orNull(text) }, {}),
    removal,
  },
);

const block: Parse<Block> = (value, place) => {
  const parsed = anyBlock(value, place);
  if (parsed.text === '' && parsed.kind !== 'figure') {
    throw new ShapeError(`${place}.text should not be empty.`);
  }
  const outside = parsed.marks?.find(({ start, end }) => start > end || end > parsed.text.length);
  if (outside) throw new ShapeError(`${place}.marks should lie inside the text.`);
  return parsed;
};

const revision = record<Revision>(
  {
    title: orNull(text),
    byline: orNull(text),
    authors: list(text),
    site: orNull(text),
    agency: orNull(text),
    url: page,
    publishedAt: orNull(text),
    modifiedAt: orNull(text),
    lang: orNull(text),
    dir,
    truncated: flag,
    blocks: list(block),
  },
  {},
);

/** The row that unknown JSON holds. Throws a ShapeError that says what is wrong where. */
export function parseArticle(value: unknown, place = 'article'): Article {
  return article(value, place);
}

/** What `catalog.json` holds, from unknown JSON. Throws a ShapeError that says what is wrong where. */
export function parseCatalogFile(value: unknown): CatalogFile {
  return catalogFile(value, 'catalog');
}

/** The columns that unknown JSON holds. Throws a ShapeError that says what is wrong where. */
export function parseColumns(value: unknown): Columns {
  return columns(value, 'columns');
}

/** The revision that unknown JSON holds. Throws a ShapeError that says what is wrong where. */
export function parseRevision(value: unknown): Revision {
  return revision(value, 'revision');
}
