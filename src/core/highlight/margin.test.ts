import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOut } from './margin.ts';

const GAP = 8;
const things = fc.array(
  fc.record({ wanted: fc.nat(2000), height: fc.integer({ min: 1, max: 300 }) }),
  { maxLength: 40 },
);
/** Sums of means are exact to far less than this. px. */
const NEAR = 1e-6;

test('none lies over another or above the column, and their order is that of the passages', () => {
  fc.assert(
    fc.property(things, fc.integer({ min: -1, max: 39 }), (list, active) => {
      const tops = layOut(list, GAP, active);
      const order = list
        .map((thing, index) => ({ ...thing, index }))
        .sort((a, b) => a.wanted - b.wanted);
      let free = 0;
      for (const { index, height } of order) {
        const top = tops[index] ?? Number.NaN;
        expect(top).toBeGreaterThanOrEqual(free - NEAR);
        free = top + height + GAP;
      }
    }),
  );
});

test('the active one stands at its passage, or just below what does not fit above it', () => {
  fc.assert(
    fc.property(things, fc.nat(39), (list, active) => {
      const chosen = list[active];
      if (!chosen) return;
      const before = list
        .filter(
          (thing, index) =>
            thing.wanted < chosen.wanted || (thing.wanted === chosen.wanted && index < active),
        )
        .reduce((sum, { height }) => sum + height + GAP, 0);
      expect(layOut(list, GAP, active)[active]).toBeCloseTo(Math.max(chosen.wanted, before), 6);
    }),
  );
});

test('whatever has room stands at its passage', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ space: fc.nat(500), height: fc.nat(200) })), (list) => {
      let free = 0;
      const apart = list.map(({ space, height }) => {
        const wanted = free + space;
        free = wanted + height + GAP;
        return { wanted, height };
      });
      layOut(apart, GAP).forEach((top, index) => {
        expect(top).toBeCloseTo(apart[index]?.wanted ?? Number.NaN, 6);
      });
    }),
  );
});

test('a crowd stands around its passages', () => {
  const crowd = Array.from({ length: 3 }, () => ({ wanted: 500, height: 92 }));
  expect(layOut(crowd, GAP)).toEqual([400, 500, 600]);
  expect(layOut(crowd, GAP, 0)).toEqual([500, 600, 700]);
});

test('twice as many are about twice the work', () => {
  expect(readsOf(10_000) / readsOf(5000)).toBeLessThan(2.5);
});

/** How often so many things are asked for their place and height. */
function readsOf(count: number): number {
  let reads = 0;
  const things = Array.from({ length: count }, (_, index) => ({
    get wanted() {
      reads++;
      return (index * 7919) % 90_000;
    },
    get height() {
      reads++;
      return 40;
    },
  }));
  expect(layOut(things, GAP, count / 2)).toHaveLength(count);
  return reads;
}
