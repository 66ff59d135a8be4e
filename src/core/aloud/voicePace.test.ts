import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Heard, heardMore, unitsAfter } from './voicePace.ts';

const LENGTH = 100;

test('a voice that says ten characters a second is soon known to', () => {
  let heard: Heard | undefined;
  for (let said = 0; said < 15; said++) heard = heardMore(heard, LENGTH, 10_150, 1);
  expect(unitsAfter(LENGTH, 5000, 1, heard)).toBeGreaterThan(45);
  expect(unitsAfter(LENGTH, 5000, 1, heard)).toBeLessThan(55);
});

test('its pace is its own, at whatever speed it was heard', () => {
  const slow = heardMore(undefined, LENGTH, 10_150, 1);
  const fast = heardMore(undefined, LENGTH, 5150, 2);
  expect(fast.ms / fast.units).toBeCloseTo(slow.ms / slow.units);
  expect(unitsAfter(LENGTH, 2000, 2, fast)).toBeGreaterThan(unitsAfter(LENGTH, 2000, 1, fast));
});

test('what was cut short or held up tells nothing', () => {
  const heard = heardMore(undefined, LENGTH, 10_150, 1);
  expect(heardMore(heard, LENGTH, 300, 1)).toBe(heard);
  expect(heardMore(heard, LENGTH, 90_000, 1)).toBe(heard);
  expect(heardMore(heard, 3, 400, 1)).toBe(heard);
});

test('where it is goes on with time and stays within what it says', () => {
  const times = fc.array(fc.integer({ min: 0, max: 60_000 }), { minLength: 2 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 180 }), times, (units, all) => {
      const places = all.sort((a, b) => a - b).map((ms) => unitsAfter(units, ms, 1));
      expect(places).toEqual([...places].sort((a, b) => a - b));
      for (const place of places) expect(place).toBeLessThan(units);
    }),
  );
});
