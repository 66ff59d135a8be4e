import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDay } from '../query/day.ts';
import { type Attendance, arrived, counted, IDLE_MS, left, used } from './attendance.ts';
import { type Reading, readingId, readingsOf } from './reading.ts';
import { lastDays, sharesBy, totalsOf } from './sums.ts';

/** What a reader does, each so long after the one before, in ms. */
const doing = fc.record({
  what: fc.constantFrom('look', 'use', 'leave'),
  after: fc.oneof(fc.nat(5000), fc.nat(200_000)),
});
const ACTS = { look: counted, use: used, leave: left };

function attended(doings: readonly { what: keyof typeof ACTS; after: number }[]) {
  let now = 0;
  let attendance: Attendance = arrived(0);
  for (const { what, after } of doings) {
    now += after;
    attendance = ACTS[what](attendance, now);
  }
  return { attendance, now };
}

describe('how long someone was there', () => {
  test('is the time within a minute after each doing, until they leave', () => {
    fc.assert(
      fc.property(
        fc.array(doing as fc.Arbitrary<{ what: keyof typeof ACTS; after: number }>),
        (doings) => {
          let [now, sum] = [0, 0];
          let last: number | null = 0;
          for (const { what, after } of doings) {
            if (last !== null) sum += Math.max(0, Math.min(now + after, last + IDLE_MS) - now);
            now += after;
            if (what === 'use') last = now;
            if (what === 'leave') last = null;
          }
          expect(attended(doings).attendance.ms).toBe(sum);
        },
      ),
    );
  });

  test('is never longer than it was, and looking more often changes nothing', () => {
    fc.assert(
      fc.property(
        fc.array(doing as fc.Arbitrary<{ what: keyof typeof ACTS; after: number }>),
        (doings) => {
          const { attendance, now } = attended(doings);
          expect(attendance.ms).toBeLessThanOrEqual(now);
          const often = doings.flatMap(({ what, after }) => [
            { what: 'look' as const, after: after >> 1 },
            { what, after: after - (after >> 1) },
          ]);
          expect(attended(often).attendance.ms).toBe(attendance.ms);
        },
      ),
    );
  });

  test('a night in front of an open page is a minute', () => {
    expect(counted(arrived(0), 8 * 3_600_000).ms).toBe(IDLE_MS);
  });
});

const fields = fc.record(
  {
    ms: fc.nat(1e7),
    source: fc.constantFrom('Le Courrier', 'The Post'),
    language: fc.constantFrom('fr', 'en'),
  },
  { requiredKeys: ['ms'] },
);
const key = fc
  .tuple(
    fc.constantFrom('2026-03-01', '2026-03-02', '2026-03-29'),
    fc.constantFrom('a', 'b'),
    fc.constantFrom('desk', 'phone'),
  )
  .map((parts) => readingId(...parts));
const readings = fc.array(fc.tuple(key, fields)).map((list) => new Map(list));
const total = (list: readonly { ms: number }[]) => list.reduce((sum, { ms }) => sum + ms, 0);

describe('what was read', () => {
  test('no time is lost or told twice, however it is summed up', () => {
    fc.assert(
      fc.property(readings, (all) => {
        const read = readingsOf(all);
        const whole = total([...all.values()]);
        expect(total(read)).toBe(whole);
        expect(totalsOf(read).ms).toBe(whole);
        expect(total(sharesBy(read, ({ source }) => source))).toBe(whole);
        expect(total(lastDays(read, new Date(2026, 2, 29, 23).getTime(), 29))).toBe(whole);
      }),
    );
  });

  test('two devices’ times add up; an article is one, a day is one', () => {
    const all = new Map([
      [readingId('2026-03-01', 'a', 'desk'), { ms: 2, source: 'The Post' }],
      [readingId('2026-03-01', 'a', 'phone'), { ms: 3 }],
      [readingId('2026-03-02', 'a', 'phone'), { ms: 4 }],
    ]);
    expect(totalsOf(readingsOf(all))).toEqual({ ms: 9, articles: 1, days: 2 });
    expect(readingsOf(all)[0]).toMatchObject({ ms: 5, source: 'The Post' });
  });

  test('what is no reading counts as nothing', () => {
    const all = new Map([
      ['yesterday a desk', { ms: 5 }],
      ['2026-03-01', { ms: 5 }],
      ['2026-03-01 a desk', {}],
      ['2026-03-01 b desk', { ms: Number.NaN }],
    ]);
    expect(readingsOf(all)).toEqual([]);
  });
});

test('the last days follow each other without gap, also where clocks are changed', () => {
  fc.assert(
    fc.property(fc.nat(400), fc.integer({ min: 1, max: 60 }), (day, many) => {
      const now = new Date(2026, 0, 1 + day, 23, 59).getTime();
      const days = lastDays([], now, many).map((sum) => sum.day);
      expect(days).toHaveLength(many);
      expect(days.at(-1)).toBe(isoDay(now));
      for (const [index, one] of days.slice(1).entries()) {
        const before = new Date(`${days[index]}T00:00:00Z`).getTime();
        expect(new Date(`${one}T00:00:00Z`).getTime() - before).toBe(86_400_000);
      }
    }),
  );
});

test('the most read stands first, what has no name last', () => {
  const reading = (source: string | null, ms: number): Reading => ({
    day: '2026-03-01',
    article: `${ms}`,
    ms,
    source,
    language: null,
  });
  const list = [reading(null, 9), reading('A', 1), reading('B', 2), reading('B', 3)];
  expect(sharesBy(list, ({ source }) => source)).toEqual([
    { name: 'B', ms: 5, articles: 2 },
    { name: 'A', ms: 1, articles: 1 },
    { name: null, ms: 9, articles: 1 },
  ]);
});
