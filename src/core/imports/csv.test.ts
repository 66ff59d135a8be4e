import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvRows } from './csv.ts';

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

test('a table that was written with quotation marks reads as it was', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'é', ' ', ',', ';', '"', '\n', '\r') });
  const row = fc.array(cell, { minLength: 2, maxLength: 5 });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 6 }), fc.constantFrom('\n', '\r\n'), (rows, end) => {
      const header = 'a,b';
      const text = [header, ...rows.map((cells) => cells.map(quoted).join(','))].join(end);
      expect(csvRows(text).map(({ cells }) => cells)).toEqual([['a', 'b'], ...rows]);
    }),
  );
});

test.each([
  [
    'Title;URL\nUn;deux',
    [
      ['Title', 'URL'],
      ['Un', 'deux'],
    ],
  ],
  [
    'a\tb\r\nc\td\r\n\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'sep=|\r\na|b, c\r\nd|e',
    [
      ['a', 'b, c'],
      ['d', 'e'],
    ],
  ],
  [
    'a,b\rc,d\r',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
])('%j', (text, rows) => {
  expect(csvRows(text).map(({ cells }) => cells)).toEqual(rows);
});

test('a quotation mark that never closes costs its own line alone', () => {
  const rows = csvRows('a,b\n"never,closed\nc,d\n');
  expect(rows.map(({ broken, line }) => [line, broken])).toEqual([
    [1, false],
    [2, true],
    [3, false],
  ]);
  expect(rows[1]?.cells).toEqual(['"never,closed']);
});
