import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { completionsAt } from './complete.ts';
import { type Filter, parseQuery, withFilter } from './query.ts';

const read = (line: string) => {
  const { terms, conditions, by } = parseQuery(line);
  const sign = (not: boolean) => (not ? '-' : '');
  return {
    words: terms.map(({ text, not }) => sign(not) + text),
    filters: conditions.map(({ filter, value, not }) => `${sign(not)}${filter}:${value}`),
    by,
  };
};

test('a line holds words, phrases, filters and an order', () => {
  expect(
    read('hope -fear "a  phrase" colour:rose -has:note tag:"public transport" by:date since:2025'),
  ).toEqual({
    words: ['hope', '-fear', 'a  phrase'],
    filters: ['color:rose', '-has:note', 'tag:public transport', 'since:2025'],
    by: 'date',
  });
});

test.each([
  'color:ros',
  'since:tomorrow',
  'since:2025-02-30',
  'tag:',
  'has:maybe',
  'http://x',
  '-',
  '--x',
])('%s is a word to look for', (line) => {
  expect(read(`${line} `)).toEqual({ words: [line], filters: [], by: null });
});

test('what is wrong is told, with what would be right', () => {
  expect(parseQuery('is:unred since:soon http://x -is: ').faults).toMatchObject([
    { typed: 'is:unred', filter: 'is', values: expect.arrayContaining(['unread']) },
    { typed: 'since:soon', filter: 'since', values: 'date' },
    { typed: '-is:', filter: 'is' },
  ]);
});

test.each([
  'is:',
  'is:unr',
  'since:20',
  'tag:',
  '-lang:f',
])('%s says nothing yet while it is typed', (line) => {
  expect(parseQuery(line)).toMatchObject({ terms: [], conditions: [], faults: [] });
  expect(parseQuery(`${line} `).faults).toHaveLength(1);
});

test('a quotation mark that is not closed yet holds all that follows', () => {
  expect(read('tag:"public tran').filters).toEqual(['tag:public tran']);
  expect(read('"').words).toEqual([]);
});

const typed = fc.string({
  unit: fc.constantFrom(
    ...['"', ' ', ':', '-', 'a', 'é', '😀', '\t', 'tag:', 'in:', 'from:', 'by:date', 'colour:rose'],
  ),
  maxLength: 16,
});
const filter = fc.constantFrom<Filter>('tag', 'in', 'source');
const value = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => {
  const inner = text.replaceAll('"', '');
  return inner.trim() !== '' && inner === text;
});

test('a filter that was set is read again, in any line, and leaves the rest as it was', () => {
  fc.assert(
    fc.property(typed, filter, value, (line, name, set) => {
      const closed = `${line}${line.split('"').length % 2 === 0 ? '"' : ''} `;
      const before = read(closed);
      const others = before.filters.filter((text) => !text.replace('-', '').startsWith(`${name}:`));
      const after = withFilter(closed, name, set);
      expect(read(after)).toEqual({ ...before, filters: [...others, `${name}:${set}`] });
      expect(read(`${withFilter(after, name, null)} `)).toEqual({ ...before, filters: others });
    }),
  );
});

describe('completing', () => {
  const offers = {
    source: [
      { value: 'Le Phare', name: 'Le Phare' },
      { value: 'Éclair', name: 'Éclair' },
    ],
    lang: [{ value: 'fr', name: 'French' }],
  };
  const lines = (line: string, caret = line.length) =>
    completionsAt(line, caret, offers, () => '').map(
      ({ line, caret }) => `${line.slice(0, caret)}|${line.slice(caret)}`,
    );

  it.each([
    ['so', ['source:|']],
    ['press -h', ['press -has:|']],
    ['source:', ['source:"Le Phare" |', 'source:Éclair |']],
    ['from:ecl', ['source:Éclair |']],
    ['source:phare', ['source:"Le Phare" |']],
    ['lang:fre', ['lang:fr |']],
    ['is:un', ['is:unread |', 'is:unattached |']],
    ['is:unread', []],
    ['"so', []],
    ['press ', []],
    ['', []],
  ])('%j', (line, expected) => {
    expect(lines(line)).toEqual(expected);
  });

  it('says what filters and their values mean, and finds them by that too', () => {
    const meaning = (filter: string, value = '') =>
      value === 'unread' ? 'non lu' : filter && 'quoi';
    const told = (line: string) =>
      completionsAt(line, line.length, offers, meaning).map(({ term, name }) => [term, name]);
    expect(told('so')).toEqual([['source:', 'quoi']]);
    expect(told('is:non')).toEqual([['is:unread', 'non lu']]);
  });

  it('changes the word at the caret alone', () => {
    expect(lines('has:n press', 5)).toEqual(['has:note| press']);
  });
});
