import fc from 'fast-check';
import { expect, test } from 'vitest';
import { worthiestRun } from './densestRun.ts';

test('no other stretch adds up to more than the worthiest run', () => {
  const sumOf = (worths: readonly number[], from: number, to: number) =>
    worths.slice(from, to + 1).reduce((sum, worth) => sum + worth, 0);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 12 }), (worths) => {
      const { from, to } = worthiestRun(worths);
      const all = worths.flatMap((_, start) => worths.map((_, end) => sumOf(worths, start, end)));
      expect(sumOf(worths, from, to)).toBe(Math.max(0, ...all));
    }),
  );
});
