/** So many changes, or so many days with any, and a backup is due. */
const CHANGES = 50;
const DAYS = 7;
const DAY_MS = 86_400_000;

/**
 * Whether the reader should be reminded of a backup. `changes` are the times of what was changed last, `last` when a
 * backup was made or the reminder sent away (0: never); ms since 1970.
 */
export function isBackupDue(changes: readonly number[], last: number, now: number): boolean {
  const since = changes.filter((time) => time > last);
  if (since.length === 0) return false;
  const from = last || since.reduce((a, b) => Math.min(a, b));
  return since.length >= CHANGES || now - from >= DAYS * DAY_MS;
}

/** Whether a backup to the chosen folder is due: daily while there are changes, or after many. */
export function isAutomaticDue(changes: readonly number[], last: number, now: number): boolean {
  const since = changes.filter((time) => time > last).length;
  return since >= CHANGES || (since > 0 && now - last >= DAY_MS);
}
