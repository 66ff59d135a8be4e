import { type CsvRow, csvRows } from './csv.ts';
import { emptyArticle, type FoundArticle, type FoundMark, type Part, Refused } from './found.ts';
import { tagsIn, timeOf } from './given.ts';

/** What columns mean, by the names that apps give them: letters alone, in lower case. */
const COLUMNS = {
  title: /^(title|titre|titel|booktitle|documenttitle|name|page)$/,
  url: /^(url|adresse|address|link|uri|sourceurl|givenurl)$/,
  author: /^(author|auteur|autor|bookauthor|documentauthor)$/,
  content: /^(content|html)$/,
  words: /^(highlight|quotedescription|selection|quote|excerpt|text|texte)$/,
  note: /^(note|notes|comment|commentaire|annotation)$/,
  tags: /^(tags?|labels?|documenttags|etiquettes)$/,
  color: /^colou?r$/,
  time: /^(timeadded|timestamp|date|created|createdat|creationdate|saveddate|highlightedat|lastinteractiondate)$/,
  state: /^(status|folder|location|state|read|seen|inqueue)$/,
  favourite: /^(favou?rited?|starred|isstarred)$/,
} as const;
type Column = keyof typeof COLUMNS;

/** The articles of a table of links or highlights, whichever app wrote it: columns are known by their names. */
export function readCsv(text: string): Part[] {
  const [first, ...rest] = csvRows(text.replace(/^\uFEFF/, ''));
  if (!first) throw new Refused('empty');
  const named = columnsOf(first.cells);
  const isHeader =
    (named.has('url') || named.has('title') || named.has('words')) && !first.cells.some(isAddress);
  const columns = isHeader ? named : guessed(first.cells);
  const rows = isHeader ? rest : [first, ...rest];
  if (rows.length === 0) throw new Refused('noRows');
  if (!columns) throw new Refused('nothing');
  return partsOf(rows, columns);
}

type Columns = ReadonlyMap<Column, number>;

function columnsOf(header: readonly string[]): Map<Column, number> {
  const columns = new Map<Column, number>();
  header.forEach((cell, index) => {
    const name = cell
      .normalize('NFD')
      .replace(/[^A-Za-z]/g, '')
      .toLowerCase();
    for (const [column, pattern] of Object.entries(COLUMNS) as [Column, RegExp][])
      if (!columns.has(column) && pattern.test(name)) columns.set(column, index);
  });
  return columns;
}

/** Columns of a table without a header, where one of its cells is an address: words before it name, words after are marked. */
function guessed(cells: readonly string[]): Columns | null {
  const url = cells.findIndex(isAddress);
  if (url < 0) return null;
  return new Map<Column, number>([
    ['url', url],
    ['title', url === 0 ? 1 : 0],
    ['words', url === 0 ? 2 : url + 1],
  ]);
}

function isAddress(cell: string): boolean {
  return /^https?:\/\//.test(cell);
}

/** Rows of the same address, or of the same title without one, are one article. */
function partsOf(rows: readonly CsvRow[], columns: Columns): Part[] {
  const parts: Part[] = [];
  const byKey = new Map<string, FoundArticle>();
  for (const row of rows) {
    const cell = (column: Column) => row.cells[columns.get(column) ?? -1] ?? '';
    const name = cell('title') || cell('url') || `Line ${row.line}`;
    const key = cell('url').trim() || cell('title').trim();
    if (row.broken || key === '') {
      const raw = row.cells.join(',');
      parts.push({
        name: `Line ${row.line}`,
        read: () => ({ name: `Line ${row.line}`, why: 'row', raw }),
      });
      continue;
    }
    const known = byKey.get(key);
    const article = known ?? articleOf(cell);
    article.marks.push(...markOf(cell));
    if (known) continue;
    byKey.set(key, article);
    parts.push({ name, read: () => article });
  }
  return parts;
}

function articleOf(cell: (column: Column) => string): FoundArticle {
  const content = cell('content');
  return {
    ...emptyArticle(),
    title: cell('title'),
    author: cell('author') || null,
    url: cell('url') || null,
    content: /<\w/.test(content) ? { kind: 'html', content } : null,
    addedAt: timeOf(cell('time')),
    favourite: /^(true|1|yes)$/i.test(cell('favourite')) || /^starred$/i.test(cell('state')),
    finished: /^archived?$/i.test(cell('state')),
    tags: tagsIn(cell('tags')),
  };
}

function markOf(cell: (column: Column) => string): FoundMark[] {
  const words = cell('words');
  const note = cell('note');
  if (words.trim() === '' && note.trim() === '') return [];
  return [{ words, note, color: cell('color') || null, createdAt: timeOf(cell('time')), tags: [] }];
}
