import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Filter, parseQuery, withFilter } from './query.ts';

const read = (line: string) => {
  const { words, filters, by } = parseQuery(line);
  return { words, filters: Object.fromEntries(filters), by };
};

test('a line holds words, phrases, filters and an order', () => {
  expect(
    read('hope "a  phrase" colour:rose tag:"public transport" tag:law by:date since:2025-11'),
  ).toEqual({
    words: ['hope', 'a  phrase'],
    filters: { colour: ['rose'], tag: ['public transport', 'law'], since: ['2025-11'] },
    by: 'date',
  });
});

test.each([
  'colour:ros',
  'since:tomorrow',
  'since:2025-02-30',
  'tag:',
  'note:maybe',
  'http://x',
])('%s is a word to look for', (line) => {
  expect(read(line)).toEqual({ words: [line], filters: {}, by: 'article' });
});

test('a quotation mark that is not closed yet holds all that follows', () => {
  expect(read('tag:"public tran').filters).toEqual({ tag: ['public tran'] });
  expect(read('"').words).toEqual([]);
});

const typed = fc.string({
  unit: fc.constantFrom(
    '"',
    ' ',
    ':',
    'a',
    'é',
    '😀',
    '\t',
    'tag:',
    'in:',
    'by:date',
    'colour:rose',
  ),
  maxLength: 16,
});
const filter = fc.constantFrom<Filter>('tag', 'in', 'from');
const value = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => {
  const inner = text.replaceAll('"', '');
  return inner.trim() !== '' && inner === text;
});

test('a filter that was set is read again, in any line, and leaves the rest as it was', () => {
  fc.assert(
    fc.property(typed, filter, value, (line, name, set) => {
      const closed = line.split('"').length % 2 === 0 ? `${line}"` : line;
      const before = read(closed);
      const after = withFilter(closed, name, set);
      expect(read(after)).toEqual({
        ...before,
        filters: { ...before.filters, [name]: [set] },
      });
      const { [name]: _, ...others } = before.filters as Record<string, string[]>;
      expect(read(withFilter(after, name, null))).toEqual({ ...before, filters: others });
    }),
  );
});
