import fc from 'fast-check';
import { expect, test } from 'vitest';
import { segments } from './segments.ts';

const TEXT = 'The quick brown fox jumps over the lazy dog';
const ranges = fc.array(
  fc
    .tuple(fc.nat(TEXT.length), fc.nat(TEXT.length))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
);

test('segments spell the block', () => {
  fc.assert(
    fc.property(ranges, fc.array(fc.nat(60)), (list, cuts) => {
      const parts = segments(TEXT.length, list, cuts);
      expect(parts.map(({ start, end }) => TEXT.slice(start, end)).join('')).toBe(TEXT);
    }),
  );
});

test('each range covers its own characters and no others', () => {
  fc.assert(
    fc.property(ranges, (list) => {
      for (const range of list) {
        if (range.start === range.end) continue;
        const covered = segments(TEXT.length, list)
          .filter((segment) => segment.ranges.includes(range))
          .map(({ start, end }) => TEXT.slice(start, end));
        expect(covered.join('')).toBe(TEXT.slice(range.start, range.end));
      }
    }),
  );
});

test('the ranges of a segment come in the order given', () => {
  fc.assert(
    fc.property(ranges, (list) => {
      for (const { start, end, ranges } of segments(TEXT.length, list))
        expect(ranges).toEqual(list.filter((one) => one.start <= start && one.end >= end));
    }),
  );
});

test('ranges beyond both ends are cut there', () => {
  const beyond = { start: -5, end: 60 };
  expect(segments(9, [beyond])).toEqual([{ start: 0, end: 9, ranges: [beyond] }]);
});

test('many ranges beside each other are looked at where they stand', () => {
  const count = 200_000;
  const list = Array.from({ length: count }, (_, at) => ({ start: 2 * at, end: 2 * at + 1 }));
  expect(segments(2 * count, list)).toHaveLength(2 * count);
});
