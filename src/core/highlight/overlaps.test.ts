import fc from 'fast-check';
import { expect, test } from 'vitest';
import { depths } from './overlaps.ts';

const spans = fc.array(
  fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 10 })).map(([start, length]) => ({
    start,
    end: start + length,
  })),
  { maxLength: 8 },
);

test('says of every character how many spans cover it', () => {
  fc.assert(
    fc.property(spans, (list) => {
      const found = depths(list);
      for (let at = 0; at < 42; at++) {
        const depth = list.filter(({ start, end }) => start <= at && at < end).length;
        const told = found.find(({ start, end }) => start <= at && at < end)?.depth ?? 0;
        expect(told).toBe(depth);
      }
    }),
  );
});

test('no stretch is cut without need', () => {
  fc.assert(
    fc.property(spans, (list) => {
      const found = depths(list);
      found.slice(1).forEach((next, i) => {
        const before = found[i];
        expect(before?.end === next.start && before.depth === next.depth).toBe(false);
      });
    }),
  );
});
