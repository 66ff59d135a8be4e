import type { Fields } from '../journal/operation.ts';

/** How long an article was read on a day, on all devices. */
export interface Reading {
  /** ISO 8601, where the reader was. */
  day: string;
  article: string;
  ms: number;
  source: string | null;
  language: string | null;
}

/** Each device adds up its own time, so that none takes away what another has counted. */
export function readingId(day: string, article: string, device: string): string {
  return `${day} ${article} ${device}`;
}

/** What was read, the devices' times added up. What is no day or no time counts as nothing. */
export function readingsOf(all: ReadonlyMap<string, Partial<Fields['reading']>>): Reading[] {
  const readings = new Map<string, Reading>();
  for (const [id, { ms = 0, source, language }] of all) {
    const [day = '', article = ''] = id.split(' ');
    if (!/^\d{4}-\d\d-\d\d$/.test(day) || !article || !(ms > 0)) continue;
    const key = readingId(day, article, '');
    const known = readings.get(key);
    readings.set(key, {
      day,
      article,
      ms: ms + (known?.ms ?? 0),
      source: source || known?.source || null,
      language: language || known?.language || null,
    });
  }
  return [...readings.values()];
}
