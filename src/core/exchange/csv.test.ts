import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guard, unguard, writeCsv } from './csv.ts';

const cell = fc.string({ unit: fc.constantFrom(...'ab=+-@\t\r\n\u00a0;," \'＝') });

/** Cells as programs of any country may see them: parted by comma, semicolon or tab, each line for itself. */
function cellsOf(text: string): string[] {
  return text.split(/[;\r\n]/).map((part) => part.replace(/^[ "']+/, ''));
}

test('no cell begins a formula, and each is given back as it was', () => {
  fc.assert(
    fc.property(cell, (value) => {
      const guarded = guard(value);
      for (const part of cellsOf(guarded)) expect(part).not.toMatch(/^[=+\-@＝＋－＠]/);
      expect(guarded).not.toMatch(/^(?!\t)\s*[=+\-@＝＋－＠]/);
      expect(unguard(guarded)).toBe(value);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1+1',
  '"=1+1',
  '\u00a0=1',
  '＝1+1',
  "=cmd|' /C calc'!A0",
])('%j begins with a tab', (value) => {
  expect(guard(value)).toBe(`\t${value}`);
});

test('a formula behind a line’s end is none in the cell, and none in a row of its own', () => {
  expect(guard('\r=1')).toBe('\t\r\t=1');
});

test('a flood of white space is looked through once', () => {
  const flood = ' \t\n"'.repeat(100_000);
  expect(unguard(guard(flood))).toBe(flood);
});

test('harmless text is as it was', () => {
  for (const text of ['plain', '0x1=1', '%0A=1', '—=1', 'a - b', 'd’accord'])
    expect(guard(text)).toBe(text);
});

test('a file that Readwise reads', () => {
  const home = {
    article: 'a',
    revision: 'r',
    span: { start: 12, end: 20 },
    quote: { exact: 'x', prefix: '', suffix: '' },
    words: '=HYPERLINK("https://canary.invalid")',
  };
  const marked = {
    id: 'h',
    article: 'a',
    home,
    detached: false,
    color: 'sky' as const,
    style: 'fill' as const,
    note: 'Two\nlines',
    tags: ['two words'],
    createdAt: Date.UTC(2024, 4, 6, 7, 8, 9),
    changedAt: null,
    foreign: null,
  };
  const cited = {
    id: 'a',
    title: 'A, title',
    byline: 'Ada',
    site: null,
    url: 'https://example.org/a',
    publishedAt: null,
    lang: null,
  };
  expect(writeCsv([marked, { ...marked, home: null }], () => cited)).toBe(
    [
      '"Highlight","Title","Author","URL","Note","Location","Date"\r\n',
      '"\t=HYPERLINK(""https://canary.invalid"")","A, title","Ada","https://example.org/a",',
      '".two_words Two\nlines","12","2024-05-06 07:08:09"\r\n',
    ].join(''),
  );
});
