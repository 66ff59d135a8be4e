import { create } from 'zustand';
import { isBackupDue } from '../core/backup/due.ts';
import type { Fields } from '../core/journal/operation.ts';
import { changedAt, commit, things } from './ledger.ts';

type Settings = ReadonlyMap<string, Partial<Fields['setting']>>;

/** When a backup last left the browser, ms since 1970; 0 for never. */
export function lastBackup(settings: Settings): number {
  return timeOf(settings, 'backedUpAt');
}

/** Remembers that a backup has left the browser. */
export function rememberBackup(): Promise<boolean> {
  useBackupDue.setState({ due: false });
  return remember('backedUpAt');
}

/** Whether a backup is due; false until that was looked at. */
export const useBackupDue = create(() => ({ due: false }));

/** Looks whether a backup is due, by what has changed since the last one or since the reminder was sent away. */
export function lookWhetherDue(): void {
  const settings = things.setting.getState();
  const last = Math.max(lastBackup(settings), timeOf(settings, 'backupRemindedAt'));
  useBackupDue.setState({ due: isBackupDue(changedAt(last), last, Date.now()) });
}

/** Sends the reminder away until as much has changed again. */
export function dismissReminder(): Promise<boolean> {
  useBackupDue.setState({ due: false });
  return remember('backupRemindedAt');
}

function remember(id: string): Promise<boolean> {
  return commit([{ kind: 'setting', id, field: 'value', value: Date.now() }]);
}

function timeOf(settings: Settings, id: string): number {
  const value = settings.get(id)?.value;
  return typeof value === 'number' ? value : 0;
}
