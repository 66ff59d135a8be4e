const LOCALE = 'en-GB';
const DAY = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short', year: 'numeric' });
const LANGUAGES = new Intl.DisplayNames(LOCALE, { type: 'language', fallback: 'code' });

/** "3 May 2024" for an ISO 8601 date or milliseconds since 1970; null where it is neither. */
export function dayName(date: string | number | null): string | null {
  if (date === null) return null;
  // A date without a time is that day wherever the reader is: noon keeps it there.
  const time = typeof date === 'string' && date.length === 10 ? `${date}T12:00` : date;
  const day = new Date(time);
  return Number.isNaN(day.getTime()) ? null : DAY.format(day);
}

const MOMENT = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeStyle: 'short' });

/** "3 May 2024, 14:02" for milliseconds since 1970. */
export function momentName(time: number): string {
  return MOMENT.format(time);
}

/** "French" for `fr`; null where the language is not known. */
export function languageName(lang: string | null): string | null {
  if (!lang || lang === 'und') return null;
  try {
    return LANGUAGES.of(lang) ?? lang;
  } catch {
    return lang;
  }
}
