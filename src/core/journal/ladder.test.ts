import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ladder, type Rung } from './ladder.ts';

const HOUR = 60 * 60 * 1000;

const rungs: fc.Arbitrary<Rung[]> = fc
  .array(fc.integer({ min: 1, max: 90 * HOUR }), { maxLength: 120 })
  .map((waits) => {
    let time = 0;
    return waits.map((wait, index) => {
      time += wait;
      return { sequence: index * 200, time };
    });
  });

test('ten recent, seven daily and four weekly snapshots stay at most, the newest always', () => {
  fc.assert(
    fc.property(rungs, (all) => {
      const kept = ladder(all);
      expect(kept.length).toBeLessThanOrEqual(21);
      expect(kept.slice(0, 10)).toEqual(all.toReversed().slice(0, 10));
    }),
  );
});

test('half a year of daily use leaves days and weeks to go back to', () => {
  const all = Array.from({ length: 180 * 8 }, (_, index) => ({
    sequence: index,
    time: index * 3 * HOUR,
  }));
  const ages = ladder(all).map(({ time }) => (180 * 24 * HOUR - time) / (24 * HOUR));
  expect(ages.filter((age) => age > 2).length).toBeGreaterThanOrEqual(7);
  expect(Math.max(...ages)).toBeGreaterThan(14);
});

test('what went is never missed: the ladder of what stayed and more is the ladder of all', () => {
  fc.assert(
    fc.property(rungs, fc.nat(), (all, at) => {
      const cut = at % (all.length + 1);
      expect(ladder([...ladder(all.slice(0, cut)), ...all.slice(cut)])).toEqual(ladder(all));
    }),
  );
});
