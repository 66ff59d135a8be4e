import { candidate } from '../draft/candidate.ts';
import { oneLine } from '../lexicon/legible.ts';
import type { Element, Found } from './readHtml.ts';

/** Where in a table a candidate stood. Rows and columns count from 0; before the first they are -1. */
export interface Cell {
  /** Number of the table in the page. */
  table: number;
  row: number;
  column: number;
  header: boolean;
}

const LONGEST_CELL = 400;

/** Makes one block of each table that holds data. A table that only lays out a page stays in pieces. */
export function mergeTables(found: readonly Found[], elements: readonly Element[]): Found[] {
  const merged: Found[] = [];
  for (let at = 0; at < found.length; ) {
    const end = endOfTable(found, at);
    const run = found.slice(at, end);
    if (end > at && holdsData(run)) merged.push(tableOf(run, elements));
    else for (const one of found.slice(at, Math.max(end, at + 1))) merged.push(one);
    at = Math.max(end, at + 1);
  }
  return merged;
}

function endOfTable(found: readonly Found[], from: number): number {
  const table = found[from]?.cell?.table;
  if (table === undefined) return from;
  let end = from;
  while (found[end]?.cell?.table === table) end++;
  return end;
}

function holdsData(run: readonly Found[]): boolean {
  const cells = new Set(run.map(({ cell }) => `${cell?.row}.${cell?.column}`));
  const rows = new Set(run.map(({ cell }) => cell?.row)).size;
  const widest = run.reduce((most, { cell }) => Math.max(most, cell?.column ?? 0), 0);
  const plain = run.every(
    ({ one, cell }) =>
      (cell?.column ?? -1) >= 0 &&
      /^(paragraph|item)$/.test(one.block.kind) &&
      one.block.text.length <= LONGEST_CELL,
  );
  return (
    plain && rows >= 2 && widest >= 1 && cells.size >= rows * 1.5 && run.length <= cells.size * 1.5
  );
}

function tableOf(run: readonly Found[], elements: readonly Element[]): Found {
  let text = '';
  let row = run[0]?.cell?.row ?? 0;
  let column = 0;
  for (const { one, cell } of run) {
    if (!cell) continue;
    const inside = oneLine(one.block.text);
    if (cell.row > row) {
      text += '\n';
      row = cell.row;
      column = 0;
      text += '\t'.repeat(cell.column);
    } else if (cell.column > column) text += '\t'.repeat(cell.column - column);
    else if (text !== '' && !/\s$/.test(text)) text += ' ';
    column = cell.column;
    text += inside;
  }
  const header = run[0]?.cell?.header === true;
  const letters = run.reduce((sum, { one }) => sum + one.block.text.length, 0);
  const linked =
    run.reduce((sum, { one }) => sum + one.block.text.length * (one.linked ?? 0), 0) / letters;
  const first = run[0];
  return {
    one: candidate({ kind: 'table', text, header }, { linked }),
    element: tableAround(first?.element ?? -1, elements),
    cell: null,
  };
}

function tableAround(from: number, elements: readonly Element[]): number {
  for (let at = from; at >= 0; at = elements[at]?.parent ?? -1) {
    if (elements[at]?.tag === 'table') return at;
  }
  return from;
}
