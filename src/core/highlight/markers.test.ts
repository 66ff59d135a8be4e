import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COLORS } from './color.ts';
import { markers, nearestMark } from './markers.ts';

const marks = fc.array(
  fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), color: fc.constantFrom(...COLORS) }),
  { maxLength: 300 },
);

test('every mark lies under the strip, which has no more pieces than slots', () => {
  fc.assert(
    fc.property(marks, fc.integer({ min: 1, max: 50 }), (list, slots) => {
      const strip = markers(list, slots);
      expect(strip.length).toBeLessThanOrEqual(slots);
      for (const { at } of list)
        expect(strip.some(({ from, to }) => from <= at && at <= to)).toBe(true);
      strip.slice(1).forEach(({ from, color }, index) => {
        const before = strip[index];
        expect(from).toBeGreaterThanOrEqual(before?.to ?? 0);
        if (from === before?.to) expect(color).not.toBe(before.color);
      });
    }),
  );
});

test('neighbours of one colour are one piece, and a crowd has the colour of most', () => {
  expect(
    markers(
      [
        { at: 0, color: 'rose' },
        { at: 0.1, color: 'rose' },
        { at: 0.11, color: 'rose' },
        { at: 0.12, color: 'sky' },
        { at: 0.25, color: 'sky' },
        { at: 1, color: 'sky' },
      ],
      10,
    ),
  ).toEqual([
    { from: 0, to: 0.2, color: 'rose' },
    { from: 0.2, to: 0.3, color: 'sky' },
    { from: 0.9, to: 1, color: 'sky' },
  ]);
});

test('a click goes to the nearest', () => {
  const list = [0.1, 0.5, 0.6].map((at) => ({ at, color: 'rose' as const }));
  expect([0, 0.4, 0.56, 1].map((at) => nearestMark(list, at))).toEqual([0, 1, 2, 2]);
  expect(nearestMark([], 0.5)).toBe(-1);
});
