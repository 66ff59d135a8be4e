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
