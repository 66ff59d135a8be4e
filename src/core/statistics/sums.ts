import { isoDay } from '../query/day.ts';
import type { Reading } from './reading.ts';

/** How much was read in all. */
export interface Totals {
  ms: number;
  articles: number;
  days: number;
}

export function totalsOf(readings: readonly Reading[]): Totals {
  return {
    ms: readings.reduce((sum, { ms }) => sum + ms, 0),
    articles: new Set(readings.map(({ article }) => article)).size,
    days: new Set(readings.map(({ day }) => day)).size,
  };
}

/** A day, with how much was read on it. */
export interface DaySum {
  /** ISO 8601. */
  day: string;
  ms: number;
  articles: number;
}

/** The last so many days up to `now` (ms since 1970), the earliest first; also those on which nothing was read. */
export function lastDays(readings: readonly Reading[], now: number, many: number): DaySum[] {
  const sums = new Map(daysUpTo(now, many).map((day) => [day, { day, ms: 0, articles: 0 }]));
  for (const { day, ms } of readings) {
    const sum = sums.get(day);
    if (!sum) continue;
    sum.ms += ms;
    sum.articles += 1;
  }
  return [...sums.values()];
}

/** By the calendar: days have 23 or 25 hours where clocks are changed. */
function daysUpTo(now: number, many: number): string[] {
  const today = new Date(now);
  return Array.from({ length: many }, (_, index) => {
    const back = many - 1 - index;
    return isoDay(
      new Date(today.getFullYear(), today.getMonth(), today.getDate() - back, 12).getTime(),
    );
  });
}

/** What some readings have in common, with how much was read of it. */
export interface ShareSum {
  /** Null for those that don't say. */
  name: string | null;
  ms: number;
  articles: number;
}

/** Sums by source or by language, the most read first; what doesn't say it last. */
export function sharesBy(
  readings: readonly Reading[],
  nameOf: (reading: Reading) => string | null,
): ShareSum[] {
  const groups = new Map<string | null, Reading[]>();
  for (const reading of readings) {
    const name = nameOf(reading);
    const group = groups.get(name);
    if (group) group.push(reading);
    else groups.set(name, [reading]);
  }
  return [...groups]
    .map(([name, group]) => {
      const { ms, articles } = totalsOf(group);
      return { name, ms, articles };
    })
    .sort((a, b) => Number(a.name === null) - Number(b.name === null) || b.ms - a.ms);
}
