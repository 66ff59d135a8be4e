import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drift, driftPace } from './drift.ts';

test('what is gone never runs ahead of the pace, and never falls a step behind', () => {
  const frames = fc.array(fc.integer({ min: 1, max: 250 }));
  const pace = fc.integer({ min: 1, max: 400 });
  fc.assert(
    fc.property(frames, pace, fc.integer({ min: 1, max: 900 }), (frames, pace, unit) => {
      let [due, gone, time] = [0, 0, 0];
      for (const ms of frames) {
        const step = drift(due, pace, ms, unit);
        time += ms;
        due = step.due;
        gone += step.by;
        expect(gone).toBeLessThanOrEqual((pace * time) / 1000 + 1e-6);
        expect(gone).toBeGreaterThan((pace * time) / 1000 - unit - 1e-6);
        expect(step.by % unit).toBe(0);
      }
    }),
  );
});

test('a window that slept does not leap', () => {
  expect(drift(0, 100, 3_600_000, 1).by).toBe(25);
});

test('at 240 words a minute 480 words pass in two minutes, however high they stand', () => {
  fc.assert(
    fc.property(fc.integer({ min: 100, max: 90_000 }), (height) => {
      expect(driftPace(240, 480, height) * 120).toBeCloseTo(height);
    }),
  );
  expect(driftPace(240, 0, 900)).toBe(0);
});
