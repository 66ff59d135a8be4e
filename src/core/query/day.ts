/** The stretch of time that an ISO 8601 day, month or year is where the reader is, in ms since 1970; null where it is none. */
export function dayOf(date: string): { start: number; end: number } | null {
  const [, years, months, days] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(date) ?? [];
  if (!years) return null;
  const [year, month, day] = [Number(years), Number(months ?? 1) - 1, Number(days ?? 1)];
  const start = new Date(year, month, day);
  if (start.getMonth() !== month || start.getDate() !== day) return null;
  const end = days
    ? new Date(year, month, day + 1)
    : months
      ? new Date(year, month + 1)
      : new Date(year + 1, 0);
  return { start: start.getTime(), end: end.getTime() };
}

/** The day of a moment where the reader is, as ISO 8601 says it. */
export function isoDay(time: number): string {
  const date = new Date(time);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
