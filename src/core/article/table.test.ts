import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberColumns, tableRows } from './table.ts';

test('each cell stands in the text where it says, and the cells spell it', () => {
  const any = fc.string({ unit: fc.constantFrom('a', '7', ' ', '\t', '\n', 'é') });
  fc.assert(
    fc.property(any, (text) => {
      const rows = tableRows(text);
      for (const { start, text: cell } of rows.flat())
        expect(text.slice(start, start + cell.length)).toBe(cell);
      expect(rows.map((row) => row.map(({ text }) => text).join('\t')).join('\n')).toBe(text);
    }),
  );
});

test('numbers are told from names, however a country writes them; a dash stands for none', () => {
  const text = [
    '1891\t12,4\t31 200\t£1,250.50\t−3 %\tHarrow 2\t3 May',
    '1921\t9,8\t—\t£8\t+12 %\tVernelle\t4 May',
    '1951\t11,1\t8 300\tn/a\t0 %\t7\t\t',
  ].join('\n');
  expect([...numberColumns(tableRows(text))]).toEqual([0, 1, 2, 3, 4]);
});

test('a column without any number holds none', () => {
  expect(numberColumns(tableRows('—\ta\n\tb')).size).toBe(0);
});

test('of a ragged table each cell is looked at, and not what it lacks', () => {
  const wide = Array.from({ length: 50_000 }, () => '7').join('\t');
  const long = Array.from({ length: 50_000 }, () => 'a').join('\n');
  const columns = numberColumns(tableRows(`${wide}\n${long}`));
  expect(columns.size).toBe(49_999);
});

test('a cell that goes on and on is no number', () => {
  const endless = `+1${' '.repeat(300_000)}x`;
  expect(numberColumns(tableRows(`${endless}\n2`)).size).toBe(0);
});
