import { t } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { canChooseFolder } from '../../platform/backupFolder.ts';
import {
  allowBackupFolder,
  chooseBackupFolder,
  leaveBackupFolder,
  lookForFolder,
} from '../../stores/backupFolder.ts';
import { type FolderState, useBackupFolder } from '../../stores/backupFolderState.ts';
import { Button } from '../../ui/Button.tsx';

const SAYS: Record<Exclude<FolderState, 'off'>, (name: string) => string> = {
  ready: (name) =>
    t`A backup goes to the folder “${name}” by itself, once a day when something has changed.`,
  asking: (name) =>
    t`The browser asks for your permission again before backups can go to the folder “${name}”.`,
  lost: (name) =>
    t`The browser has forgotten the folder “${name}”. What is in it is safe; choose it again to go on.`,
  failed: (name) =>
    t`The last backup could not be written to the folder “${name}”: it may be full, moved or closed to writing. Your library is as it was.`,
};

/** Backups that go to a folder by themselves, where the browser can. */
export function BackupFolder() {
  const { t } = useLingui();
  const { state, name } = useBackupFolder();
  const [working, setWorking] = useState(false);
  useEffect(() => void lookForFolder(), []);
  if (!canChooseFolder()) return null;
  const run = (act: () => Promise<void>) => () => {
    setWorking(true);
    act()
      .catch(() => useBackupFolder.setState({ state: 'failed' }))
      .finally(() => setWorking(false));
  };
  return (
    <div className="your-data-folder">
      <p role="status">{state !== 'off' && SAYS[state](`\u2068${name}\u2069`)}</p>
      <p className="your-data-acts">
        {state === 'asking' && (
          <Button disabled={working} onClick={run(allowBackupFolder)}>
            <Trans>Allow</Trans>
          </Button>
        )}
        <Button disabled={working} onClick={run(chooseBackupFolder)}>
          {state === 'off' ? t`Back up to a folder by itself…` : t`Choose another folder…`}
        </Button>
        {state !== 'off' && (
          <Button disabled={working} onClick={run(leaveBackupFolder)}>
            <Trans>Stop</Trans>
          </Button>
        )}
      </p>
    </div>
  );
}
