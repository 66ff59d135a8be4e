/** A row of a CSV file: its cells, and the line that it begins at, from 1. */
export interface CsvRow {
  cells: string[];
  line: number;
  /** A quotation mark that opens in this line is never closed: the line is as it stands, in one cell. */
  broken: boolean;
}

/** What parts the cells: whichever of these stands most often in the first line. */
const SEPARATORS = [',', ';', '\t'];

/** With which spreadsheets say what parts the cells, in a line of its own. */
const SAID = /^sep=(.)\r?\n/;

/** The rows of a CSV text, empty lines left out. A quotation mark that never closes costs its own line alone. */
export function csvRows(given: string): CsvRow[] {
  const text = given.includes('\n') ? given : given.replaceAll('\r', '\n');
  const rows: CsvRow[] = [];
  const said = SAID.exec(text);
  const separator = said?.[1] ?? separatorOf(text);
  const closing = new Closing(text);
  let at = said?.[0].length ?? 0;
  let line = said ? 2 : 1;
  while (at < text.length) {
    const row = rowAt(text, at, separator, closing);
    if (row.cells.length > 1 || row.cells[0] !== '')
      rows.push({ cells: row.cells, line, broken: row.broken });
    line += text.slice(at, row.end).split('\n').length - 1;
    at = row.end;
  }
  return rows;
}

function separatorOf(text: string): string {
  const first = text.slice(0, lineEnd(text, 0));
  const count = (mark: string) => first.split(mark).length;
  return SEPARATORS.reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

/** Tells where quoted cells end. Once one has no end, none after it is looked for again. */
class Closing {
  private readonly text: string;
  private hopeless = Number.POSITIVE_INFINITY;
  constructor(text: string) {
    this.text = text;
  }

  /** Index of the mark that closes the cell whose content begins at `from`; -1 if none does. */
  after(from: number): number {
    if (from >= this.hopeless) return -1;
    for (let at = this.text.indexOf('"', from); at >= 0; at = this.text.indexOf('"', at + 2))
      if (this.text.charAt(at + 1) !== '"') return at;
    this.hopeless = from;
    return -1;
  }
}

function rowAt(text: string, start: number, separator: string, closing: Closing) {
  const cells: string[] = [];
  let at = start;
  let stop = lineEnd(text, start);
  for (;;) {
    const quoted = text.charAt(at) === '"';
    const cell = quoted
      ? quotedAt(text, at, separator, closing)
      : bareAt(text, at, separator, stop);
    if (!cell) {
      const end = lineEnd(text, start);
      return { cells: [withoutReturn(text.slice(start, end))], end: end + 1, broken: true };
    }
    cells.push(cell.content);
    if (text.charAt(cell.end) !== separator) return { cells, end: cell.end + 1, broken: false };
    at = cell.end + 1;
    if (at > stop) stop = lineEnd(text, at);
  }
}

function bareAt(text: string, start: number, separator: string, stop: number) {
  let end = start;
  while (end < stop && text.charAt(end) !== separator) end++;
  return { content: withoutReturn(text.slice(start, end)), end };
}

/** Null where the cell never closes, or where more than a line's end follows it. */
function quotedAt(text: string, start: number, separator: string, closing: Closing) {
  const close = closing.after(start + 1);
  if (close < 0) return null;
  const end = text.charAt(close + 1) === '\r' ? close + 2 : close + 1;
  const follows = text.charAt(end);
  if (follows !== '' && follows !== separator && follows !== '\n') return null;
  return { content: text.slice(start + 1, close).replaceAll('""', '"'), end };
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
