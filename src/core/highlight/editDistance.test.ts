import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distancesByEnd } from './editDistance.ts';

/** The textbook's table, one row after the other. */
function plainly(pattern: string, text: string, fromStart: boolean): number[] {
  let row = Array.from({ length: text.length + 1 }, (_, end) => (fromStart ? end : 0));
  for (let i = 1; i <= pattern.length; i++) {
    const next = [i];
    for (let end = 1; end <= text.length; end++) {
      const change = pattern[i - 1] === text[end - 1] ? 0 : 1;
      next[end] = Math.min(
        (row[end - 1] ?? 0) + change,
        (row[end] ?? 0) + 1,
        (next[end - 1] ?? 0) + 1,
      );
    }
    row = next;
  }
  return row;
}

const words = fc.string({ unit: fc.constantFrom('a', 'b', '漢', '\uD83D'), maxLength: 100 });

test('agrees with the plain table, over several blocks of 32 too', () => {
  fc.assert(
    fc.property(words, words, fc.boolean(), (pattern, text, fromStart) => {
      expect([...distancesByEnd(pattern, text, fromStart)]).toEqual(
        plainly(pattern, text, fromStart),
      );
    }),
  );
});
