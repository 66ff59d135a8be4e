import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HANDFUL, handfulOf, type Reviewable } from './handful.ts';
import { looked, type Recall } from './memory.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 4, 3, 9);
const TODAY = Date.UTC(2026, 4, 3);

test('what is remembered comes back ever later, what has faded soon', () => {
  let memory = looked(null, 'remembered', NOW);
  let gap = memory.due - memory.last;
  expect(gap).toBeGreaterThanOrEqual(DAY);
  for (let turn = 0; turn < 5; turn++) {
    memory = looked(memory, 'remembered', memory.due);
    expect(memory.due - memory.last).toBeGreaterThan(gap);
    gap = memory.due - memory.last;
  }
  const faded = looked(memory, 'faded', memory.due);
  expect(faded.due - faded.last).toBeLessThan(gap / 2);
  expect(faded.lapses).toBe(1);
  expect(looked(null, 'fresh', NOW).due).toBeGreaterThan(looked(null, 'remembered', NOW).due);
});

test('a memory read from disk goes on as it would have', () => {
  const first = looked(null, 'remembered', NOW);
  const read = JSON.parse(JSON.stringify(first));
  expect(looked(read, 'remembered', first.due)).toEqual(looked(first, 'remembered', first.due));
});

const reviewable = fc.record({
  id: fc.uuid(),
  createdAt: fc.integer({ min: NOW - 90 * DAY, max: NOW }),
  memory: fc.option(
    fc.record({
      due: fc.integer({ min: NOW - 30 * DAY, max: NOW + 30 * DAY }),
      stability: fc.double({ min: 0.1, max: 100, noNaN: true }),
      difficulty: fc.constant(5),
      reps: fc.constant(2),
      lapses: fc.constant(0),
      last: fc.integer({ min: NOW - 60 * DAY, max: NOW }),
    }),
  ),
}) satisfies fc.Arbitrary<Reviewable>;

test('a day brings a handful at most, due ones first, nothing twice, nothing before its time', () => {
  fc.assert(
    fc.property(fc.uniqueArray(reviewable, { selector: ({ id }) => id }), (all) => {
      const ids = handfulOf(all, NOW, TODAY);
      const found = ids.map((id) => all.find((one) => one.id === id) as Reviewable);
      const looked = all.filter(({ memory }) => memory && memory.last >= TODAY).length;
      expect(ids.length).toBeLessThanOrEqual(Math.max(0, HANDFUL - looked));
      expect(new Set(ids).size).toBe(ids.length);
      for (const { memory, createdAt } of found)
        if (memory) expect(memory.due).toBeLessThanOrEqual(NOW);
        else expect(createdAt).toBeLessThan(NOW - 19 * 3_600_000);
      const lastDue = found.findLastIndex(({ memory }) => memory);
      const firstNew = found.findIndex(({ memory }) => !memory);
      expect(firstNew < 0 || lastDue < firstNew).toBe(true);
    }),
  );
});

test('the handful of a day stays the same while it is worked through', () => {
  const all: Reviewable[] = Array.from({ length: 30 }, (_, index) => ({
    id: `h${index}`,
    createdAt: NOW - 10 * DAY,
    memory: null,
  }));
  const handful = handfulOf(all, NOW, TODAY);
  const [first, ...others] = handful;
  const after = all.map((one) =>
    one.id === first ? { ...one, memory: looked(null, 'remembered' as Recall, NOW) } : one,
  );
  expect(handfulOf(after, NOW + 60_000, TODAY)).toEqual(others);
  expect(handfulOf(all, NOW + DAY, TODAY + DAY)).not.toEqual(handful);
});
