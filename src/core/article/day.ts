const DAY = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;

/** As in ui/dates.ts: "3 May 2024" for an ISO 8601 date, as that language says it (BCP 47); null where it is none. */
export function dayIn(language: string, date: string | null): string | null {
  const day = new Date(date?.slice(0, 10) ?? Number.NaN);
  if (Number.isNaN(day.getTime())) return null;
  return new Intl.DateTimeFormat(language, DAY).format(day).replaceAll(' ', '\u00A0');
}
