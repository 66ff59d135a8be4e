import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overlaps } from './overlaps.ts';

const spans = fc.array(
  fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 10 })).map(([start, length]) => ({
    start,
    end: start + length,
  })),
  { maxLength: 8 },
);

test('covers exactly what more than one span covers', () => {
  fc.assert(
    fc.property(spans, (list) => {
      const found = overlaps(list);
      for (let at = 0; at < 42; at++) {
        const depth = list.filter(({ start, end }) => start <= at && at < end).length;
        const inside = found.some(({ start, end }) => start <= at && at < end);
        expect(inside).toBe(depth > 1);
      }
    }),
  );
});
