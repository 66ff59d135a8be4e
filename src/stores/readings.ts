import { useMemo } from 'react';
import type { Article } from '../core/article/article.ts';
import type { Change } from '../core/journal/operation.ts';
import { isoDay } from '../core/query/day.ts';
import { type Reading, readingId, readingsOf } from '../core/statistics/reading.ts';
import { commit, things, thisDevice } from './ledger.ts';

/** What was read, and for how long. */
export function useReadings(): Reading[] {
  const all = things.reading();
  return useMemo(() => readingsOf(all), [all]);
}

/** Adds time to what an article was read for today, on this device. */
export function addReading({ id, site, lang }: Article, ms: number): Promise<boolean> {
  const reading = readingId(isoDay(Date.now()), id, thisDevice());
  const before = things.reading.getState().get(reading);
  const told: [field: 'source' | 'language', value: string | null][] = [
    ['source', site],
    ['language', lang],
  ];
  return commit([
    { kind: 'reading', id: reading, field: 'ms', value: (before?.ms ?? 0) + ms },
    ...told.flatMap(([field, value]): Change[] =>
      value && before?.[field] !== value ? [{ kind: 'reading', id: reading, field, value }] : [],
    ),
  ]);
}

/** Deletes all that was written down of what was read, in one act. */
export function deleteReadings(): Promise<boolean> {
  const changes = [...things.reading.getState()].flatMap(([id, fields]) =>
    Object.keys(fields).map((field) => ({ kind: 'reading', id, field, value: null }) as Change),
  );
  return commit(changes, 'Deletion of the statistics');
}
