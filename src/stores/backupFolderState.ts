import { create } from 'zustand';

/**
 * The folder that backups go to by themselves. `off`: none. `ready`: goes well. `asking`: the browser wants the
 * reader's permission again. `lost`: the browser has forgotten it. `failed`: the last backup could not be written.
 */
export type FolderState = 'off' | 'ready' | 'asking' | 'lost' | 'failed';

export const useBackupFolder = create<{ state: FolderState; name: string }>(() => ({
  state: 'off',
  name: '',
}));
