import { PACKS } from './packs/all.ts';
import { PhraseBook } from './phraseBook.ts';

/** Names of zones as they stand behind a time: an offset from UTC, or the place whose clocks are meant. */
const ZONES = new PhraseBook(PACKS.flatMap(({ zones }) => Object.entries(zones)));
/** The time of a day stands at most so far from it. UTF-16 units. */
const REACH = 40;
const CLOCK =
  /(?<![\d:.])(?<hour>\d{1,2})(?:\s?(?:[:.h時时]|uhr)\s?(?<minute>[0-5]\d)?(?::[0-5]\d)?)?(?:\s?(?:uhr|h)(?!\p{L}))?(?=[^\p{L}\d]|[ap]m)/gu;
/** Half of the day: some names of zones are words elsewhere, and stand with it. */
const HALF = /^\s?(?<half>[ap])\.?m\b\.?/;
const OFFSET =
  /^(?:(?:gmt|utc)\s?(?<sign>[+-])\s?(?<hours>\d{1,2})|(?<bare>[+-]\d{2}))(?::?(?<minutes>[0-5]\d))?(?!\d)/u;

/**
 * The time with its zone that stands beside a day in a folded text, such as `14:07:00+02:00`: behind it, or else before
 * it. Null where none does, or none that says its zone.
 */
export function zonedTime(
  folded: string,
  day: { start: number; end: number; iso: string },
): string | null {
  const behind = folded.slice(day.end, day.end + REACH);
  const before = folded.slice(Math.max(0, day.start - REACH), day.start);
  return timeIn(behind, day.iso) ?? timeIn(before, day.iso);
}

function timeIn(text: string, day: string): string | null {
  for (const clock of text.matchAll(CLOCK)) {
    const { hour = '', minute = '00' } = clock.groups ?? {};
    const rest = text.slice(clock.index + clock[0].length);
    const half = HALF.exec(rest)?.groups?.half;
    const hours = half ? (Number(hour) % 12) + (half === 'p' ? 12 : 0) : Number(hour);
    if (hours > 23) continue;
    const time = `${String(hours).padStart(2, '0')}:${minute}:00`;
    const zone = zoneIn(rest, `${day}T${time}`) ?? zoneIn(rest.replace(HALF, ''), `${day}T${time}`);
    if (zone) return `${time}${zone}`;
  }
  return null;
}

/** The offset that a text begins with, at this local time. */
function zoneIn(text: string, local: string): string | null {
  const start = /^[\s,(]*/.exec(text)?.[0].length ?? 0;
  const { sign, hours, bare, minutes = '00' } = OFFSET.exec(text.slice(start))?.groups ?? {};
  if (sign && hours && Number(hours) <= 14) return `${sign}${hours.padStart(2, '0')}:${minutes}`;
  if (bare && start === 0) return `${bare}:${minutes}`;
  const named = ZONES.at(text, start)?.value;
  return named?.includes('/') ? offsetAt(named, local) : (named ?? null);
}

/** What the clocks of a place are ahead of UTC by: `+02:00`. */
function offsetAt(place: string, local: string): string | null {
  const clocks = new Intl.DateTimeFormat('en', { timeZone: place, timeZoneName: 'longOffset' });
  const parts = clocks.formatToParts(new Date(`${local}Z`));
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return name === 'GMT' ? 'Z' : (/[+-]\d\d:\d\d$/.exec(name)?.[0] ?? null);
}
