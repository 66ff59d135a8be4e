/**
 * An ISO 8601 date (`2024-05-06`) or date and time with its zone (`2024-05-06T07:08:00+02:00`) out of what
 * machines write. A time without a zone says too little, and one that no clock shows nothing: the date alone stays. Null
 * where it is no date.
 */
export function isoDate(text: string): string | null {
  const match =
    /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?:[T ]+(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?/i.exec(
      text.trim(),
    );
  if (!match) return isoOfMail(text);
  const [, year = '', month = '', day = '', hour, minute, second, zone] = match;
  if (!isDay(Number(year), Number(month), Number(day))) return null;
  const date = `${year}-${month}-${day}`;
  if (hour === undefined || minute === undefined || zone === undefined) return date;
  return momentOf(date, `${hour.padStart(2, '0')}:${minute}:${second ?? '00'}${zoneOf(zone)}`);
}

/** A day's moment at a time with its zone; the day where there is no such moment. */
export function momentOf(day: string, time: string): string {
  const moment = `${day}T${time}`;
  return Number.isNaN(Date.parse(moment)) ? day : moment;
}

const MAIL_MONTHS = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
];

/** The form of mail and HTTP: "Tue, 03 Feb 2026 10:00:00 +0100". */
function isoOfMail(text: string): string | null {
  const match =
    /^(?:[a-z]{3},?\s+)?(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})(?:\s+(\d{2}):(\d{2})(?::(\d{2}))?\s*(GMT|UTC|Z|[+-]\d{4}))?/i.exec(
      text.trim(),
    );
  if (!match) return null;
  const [, day = '', name = '', year = '', hour, minute, second, zone] = match;
  const month = MAIL_MONTHS.indexOf(name.toLowerCase()) + 1;
  const date = dayOf(Number(year), month, Number(day));
  return date && hour && zone
    ? momentOf(date, `${hour}:${minute}:${second ?? '00'}${zoneOf(zone)}`)
    : date;
}

/** `2024-05-06` of its parts; null where there is no such day. */
export function dayOf(year: number, month: number, day: number): string | null {
  if (!isDay(year, month, day)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function isDay(year: number, month: number, day: number): boolean {
  if (year < 1400 || year > 2200 || month < 1 || month > 12 || day < 1) return false;
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
}

function zoneOf(zone: string): string {
  if (/^(z|utc|gmt)$/i.test(zone)) return 'Z';
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0');
  return digits === '0000' ? 'Z' : `${zone.charAt(0)}${digits.slice(0, 2)}:${digits.slice(2)}`;
}
