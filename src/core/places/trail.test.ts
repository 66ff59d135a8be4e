import fc from 'fast-check';
import { expect, test } from 'vitest';
import { follow, leave, NO_TRAIL, type Stop, type Trail } from './trail.ts';

const stop = fc.record<Stop>({
  article: fc.constantFrom('bus', 'train'),
  revision: fc.constant('r'),
  offset: fc.nat(9999),
  share: fc.constant(0.5),
});
const stops = fc.uniqueArray(stop, { selector: ({ article, offset }) => `${article} ${offset}` });

function left(all: readonly Stop[]): Trail {
  return all.reduce(leave, NO_TRAIL);
}

test('going back passes every place that was left, the last one first', () => {
  fc.assert(
    fc.property(stops, stop, (all, here) => {
      let [trail, at] = [left(all), here];
      for (const expected of all.toReversed()) {
        const step = follow(trail, at, 'behind');
        expect(step?.to).toEqual(expected);
        if (step) [trail, at] = [step.trail, step.to];
      }
      expect(follow(trail, at, 'behind')).toBeNull();
    }),
  );
});

test('back and forward again is where one was, with the same trail', () => {
  fc.assert(
    fc.property(stops, stop, fc.nat(20), (all, here, steps) => {
      let [trail, at] = [left(all), here];
      const start = { trail, at };
      const taken = Math.min(steps, all.length);
      for (let step = 0; step < taken; step++) {
        const back = follow(trail, at, 'behind');
        if (back) [trail, at] = [back.trail, back.to];
      }
      for (let step = 0; step < taken; step++) {
        const on = follow(trail, at, 'ahead');
        if (on) [trail, at] = [on.trail, on.to];
      }
      expect({ trail, at }).toEqual(start);
    }),
  );
});

test('a jump gives up what lay ahead, and the same place is one stop', () => {
  fc.assert(
    fc.property(stops, stop, stop, (all, here, other) => {
      const back = follow(left(all), here, 'behind');
      const jumped = leave(back?.trail ?? NO_TRAIL, other);
      expect(jumped.ahead).toEqual([]);
      expect(leave(jumped, other)).toEqual(jumped);
    }),
  );
});

test('a long trail forgets its beginning', () => {
  const all = Array.from({ length: 80 }, (_, offset) => ({
    article: 'bus',
    revision: 'r',
    offset,
    share: 0,
  }));
  expect(left(all).behind.length).toBe(50);
  expect(left(all).behind.at(-1)?.offset).toBe(79);
});
