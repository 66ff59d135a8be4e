import type { Cited, Marked } from './marked.ts';

/** What Readwise reads (https://readwise.io/import_bulk). */
const COLUMNS = ['Highlight', 'Title', 'Author', 'URL', 'Note', 'Location', 'Date'];

/** What makes a formula of a cell, in spreadsheets of East Asia too. */
const SIGN = '[=+\\-@＝＋－＠]';
/** A formula where the cell begins: any white space may stand before it. */
const FIRST = `^(?=[\\s"']*${SIGN})`;
/** A formula further on: for a spreadsheet that parts by semicolon or tab, or takes each line for a row. */
const LATER = `(?=["' ]*${SIGN})`;
const OPEN = new RegExp(`${FIRST}|(?:(?<=[;\\r\\n])|(?=\\t)(?<!\\t))(\\t*)${LATER}`, 'g');
const GUARDED = new RegExp(`${FIRST}\\t(\\t*)|(?<!\\t)\\t(\\t*)${LATER}`, 'g');

/** Highlights for Readwise, and for any spreadsheet. Whole-article notes have no highlight and are left out. */
export function writeCsv(marked: readonly Marked[], citedOf: (id: string) => Cited | undefined) {
  const rows = marked.flatMap((one) => {
    if (!one.home) return [];
    const cited = citedOf(one.article);
    return [
      [
        one.home.words,
        cited?.title ?? '',
        cited?.byline ?? '',
        cited?.url ?? '',
        [...one.tags.map((tag) => `.${tag.replace(/\s+/g, '_')}`), one.note]
          .filter(Boolean)
          .join(' '),
        one.home.revision && !one.detached ? String(one.home.span.start) : '',
        new Date(one.createdAt).toISOString().slice(0, 19).replace('T', ' '),
      ],
    ];
  });
  return csvRows([COLUMNS, ...rows]);
}

/** Rows of cells as CSV, each inert in any spreadsheet. */
export function csvRows(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('');
}

function cellOf(value: string): string {
  return `"${guard(value).replaceAll('"', '""')}"`;
}

/** A value that no spreadsheet takes for a formula: a tab stands before what would begin one. */
export function guard(value: string): string {
  return value.toWellFormed().replace(OPEN, '\t$1');
}

/** The value that was guarded. */
export function unguard(value: string): string {
  return value.replace(GUARDED, '$1$2');
}
