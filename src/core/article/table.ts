/** A cell of a table's text, and where it begins there (UTF-16). */
export interface TableCell {
  start: number;
  text: string;
}

/** The rows of a table block's text, cell by cell. */
export function tableRows(text: string): TableCell[][] {
  let at = 0;
  return text.split('\n').map((row) =>
    row.split('\t').map((cell) => {
      const start = at;
      at += cell.length + 1;
      return { start, text: cell };
    }),
  );
}

/** A number with its sign, its groups, its decimals and what it counts: "−1 250,5 %", "£12.50", "3:1". */
const NUMBER = /^[+\-−–±~≈<>(]?\s*\p{Sc}?\s*\d[\d\s.,:/'’]*\s*(?:%|‰|°C?|\p{Sc})?\)?$/u;
/** What stands where there is no number. */
const NONE = /^(?:[-–—.…]|n\/?a)?$/i;

/** A cell of more UTF-16 units is no number. */
const LONGEST = 60;

/** The columns that hold numbers alone, from 0: those are compared digit below digit. `rows` are those below the header. */
export function numberColumns(rows: readonly (readonly TableCell[])[]): ReadonlySet<number> {
  const numbers = new Set<number>();
  const others = new Set<number>();
  for (const row of rows)
    for (const [column, { text }] of row.entries()) {
      const cell = text.trim();
      if (cell.length <= LONGEST && NUMBER.test(cell)) numbers.add(column);
      else if (!NONE.test(cell)) others.add(column);
    }
  return new Set([...numbers].filter((column) => !others.has(column)));
}
