import { i18n } from '@lingui/core';

const DAY = { day: 'numeric', month: 'short', year: 'numeric' } as const;
const MOMENT = { dateStyle: 'medium', timeStyle: 'short' } as const;

/**
 * "3 May 2024", never apart, for an ISO 8601 date or milliseconds since 1970; null where it is neither. A date with a time and
 * its zone is the day that it was there.
 */
export function dayName(date: string | number | null): string | null {
  if (date === null) return null;
  // That day wherever the reader is: noon keeps it there.
  const time = typeof date === 'string' ? `${date.slice(0, 10)}T12:00` : date;
  const day = new Date(time);
  return Number.isNaN(day.getTime()) ? null : i18n.date(day, DAY).replaceAll(' ', '\u00A0');
}

/** "3 May 2024, 14:02" for milliseconds since 1970. */
export function momentName(time: number): string {
  return i18n.date(new Date(time), MOMENT);
}

/** "French" for `fr`; null where the language is not known. */
export function languageName(lang: string | null): string | null {
  if (!lang || lang === 'und') return null;
  try {
    return languageNames().of(lang) ?? lang;
  } catch {
    return lang;
  }
}

/** "French", "Français" for `fr`: its name where it stands by itself, as in a list. */
export function languageTitle(lang: string | null): string | null {
  const name = languageName(lang);
  return name && capitalized(name, i18n.locale);
}

let made: { locale: string; names: Intl.DisplayNames } | undefined;

/** Thousands of rows ask for names, in one language. */
function languageNames(): Intl.DisplayNames {
  const { locale, locales } = i18n;
  if (made?.locale !== locale) {
    const names = new Intl.DisplayNames(locales ?? locale, { type: 'language', fallback: 'code' });
    made = { locale, names };
  }
  return made.names;
}

/** "Français" for `fr`: a language by the name that it gives itself. */
export function ownName(lang: string): string {
  const name = new Intl.DisplayNames(lang, { type: 'language' }).of(lang) ?? lang;
  return capitalized(name, lang);
}

function capitalized(name: string, lang: string): string {
  return name.charAt(0).toLocaleUpperCase(lang) + name.slice(1);
}
