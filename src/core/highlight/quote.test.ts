import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ownContext, quoteOf, trimSpan } from './quote.ts';

const text = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '😀', 'é', '\u00A0') });

test('a quote is the words with what stands around them', () => {
  expect(quoteOf('one two three', { start: 4, end: 7 })).toEqual({
    exact: 'two',
    prefix: 'one ',
    suffix: ' three',
  });
});

test('no quote begins or ends in the middle of a character', () => {
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (given, a, b) => {
      const [start, end] = [a % (given.length + 1), b % (given.length + 1)].sort((x, y) => x - y);
      const span = trimSpan(given, { start: start ?? 0, end: end ?? 0 });
      if (!span) return;
      const quote = quoteOf(given, span);
      expect(quote.exact).toBe(quote.exact.trim());
      for (const part of Object.values(quote)) expect(part.isWellFormed()).toBe(true);
    }),
  );
});

test('nothing but white space is no passage', () => {
  expect(trimSpan('a \n b', { start: 1, end: 4 })).toBeNull();
});

test('the context in its own paragraphs ends where they do', () => {
  const text = 'Share\nSunday on the river was calm.\nSubscribe';
  const whole = quoteOf(text, { start: 6, end: 34 });
  expect(ownContext(whole)).toEqual({ exact: whole.exact, prefix: '', suffix: '.' });
  const inside = quoteOf(text, { start: 13, end: 15 });
  expect(ownContext(inside)).toEqual({
    exact: 'on',
    prefix: 'Sunday ',
    suffix: ' the river was calm.',
  });
});

test('where its paragraph goes on, the context is cut between words and says so', () => {
  const words = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen';
  const text = `${words} HERE ${words}`;
  const start = text.indexOf('HERE');
  const { prefix, suffix } = ownContext(quoteOf(text, { start, end: start + 4 }));
  expect(prefix).toBe('…five six seven eight nine ten eleven twelve thirteen fourteen ');
  expect(suffix).toBe(' one two three four five six seven eight nine ten eleven twelve…');
});

test('words that nothing parts are cut anywhere', () => {
  const text = `${'字'.repeat(80)}HERE${'字'.repeat(80)}`;
  const { prefix, suffix } = ownContext(quoteOf(text, { start: 80, end: 84 }));
  expect(prefix).toBe(`…${'字'.repeat(64)}`);
  expect(suffix).toBe(`${'字'.repeat(64)}…`);
});
