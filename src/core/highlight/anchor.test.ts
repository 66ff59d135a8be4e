import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anchor, type Home } from './anchor.ts';
import { quoteOf } from './quote.ts';

function homeOf(text: string, exact: string, from = 0): Home {
  const start = text.indexOf(exact, from);
  const span = { start, end: start + exact.length };
  return { article: 'a', revision: 'r1', span, quote: quoteOf(text, span), words: exact };
}

/** The words that are drawn for a highlight made in `before`, in `after`; null for an orphan. */
function drawn(before: string, exact: string, after: string, from = 0): string | null {
  const anchored = anchor(homeOf(before, exact, from), 'r2', after);
  return anchored && after.slice(anchored.span.start, anchored.span.end);
}

const PROSE =
  'The river was counted three days a year. Nobody had asked the herons, who stood where they always stand. The river did not mind.';

test('at home it stands where it was made', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.nat(), fc.nat(), (text, a, b) => {
      const start = a % text.length;
      const span = { start, end: start + 1 + (b % (text.length - start)) };
      const home = { article: 'a', revision: 'r', span, quote: quoteOf(text, span), words: '' };
      expect(anchor(home, 'r', text)).toEqual({ span, found: 'home' });
    }),
  );
});

test('in another revision its words are found where they have moved', () => {
  const after = `A new paragraph at the top.\n${PROSE}`;
  expect(drawn(PROSE, 'herons, who stood', after)).toBe('herons, who stood');
});

test('offsets alone are never trusted', () => {
  const home = homeOf(PROSE, 'herons');
  const other = PROSE.replace('herons', 'storks');
  expect(anchor(home, 'r1', other)).toBeNull();
});

test('of two equal passages it takes the one with its surroundings', () => {
  const found = anchor(homeOf(PROSE, 'The river', 50), 'r2', `Before. ${PROSE}`);
  expect(found?.span.start).toBe(8 + PROSE.lastIndexOf('The river'));
});

test('an orphan rather than a guess: deleted words, equal twins, short words without surroundings', () => {
  expect(drawn(PROSE, 'three days a year', PROSE.replace('three days a year', 'now'))).toBeNull();
  expect(drawn('one. Same here. two', 'Same here.', 'x. Same here. y. Same here. z')).toBeNull();
  expect(drawn(PROSE, 'river', 'Another text with a river in it altogether.')).toBeNull();
});
