import { isAutomaticDue } from '../core/backup/due.ts';
import {
  allowFolder,
  chooseFolder,
  folderState,
  forgetFolder,
  writeToFolder,
} from '../platform/backupFolder.ts';
import { backupName, makeBackup } from './backup.ts';
import { lastBackup, rememberBackup } from './backupDue.ts';
import { type FolderState, useBackupFolder } from './backupFolderState.ts';
import { changedAt, commit, things } from './ledger.ts';

/** Looks what became of the folder since the last visit. */
export async function lookForFolder(): Promise<FolderState> {
  const remembered = things.setting.getState().get('backupFolder')?.value;
  const name = typeof remembered === 'string' ? remembered : '';
  const found = name ? await folderState().catch(() => null) : null;
  const state = !name ? 'off' : !found ? 'lost' : found.may === 'granted' ? 'ready' : 'asking';
  useBackupFolder.setState({ state, name });
  return state;
}

/** Lets the reader choose the folder, and writes a first backup to it. */
export async function chooseBackupFolder(): Promise<void> {
  const name = await chooseFolder();
  if (name === null) return;
  await remember(name);
  useBackupFolder.setState({ state: 'ready', name });
  await backUpToFolder();
}

/** Asks for the permission again, and goes on where it is given. */
export async function allowBackupFolder(): Promise<void> {
  if (await allowFolder()) await backUpToFolder();
}

export async function leaveBackupFolder(): Promise<void> {
  await remember(null);
  await forgetFolder().catch(() => {});
  useBackupFolder.setState({ state: 'off', name: '' });
}

/** Writes a backup to the folder where one is due. */
export async function backUpIfDue(): Promise<void> {
  if ((await lookForFolder()) !== 'ready') return;
  const last = lastBackup(things.setting.getState());
  if (isAutomaticDue(changedAt(last), last, Date.now())) await backUpToFolder();
}

async function backUpToFolder(): Promise<void> {
  try {
    const { file } = await makeBackup(new AbortController().signal);
    await writeToFolder(backupName(), file);
    await rememberBackup();
    useBackupFolder.setState({ state: 'ready' });
  } catch {
    useBackupFolder.setState({ state: 'failed' });
  }
}

function remember(name: string | null): Promise<boolean> {
  return commit([{ kind: 'setting', id: 'backupFolder', field: 'value', value: name }]);
}
