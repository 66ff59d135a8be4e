import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { paths } from '../../paths.ts';
import { dismissReminder, useBackupDue } from '../../stores/backupDue.ts';
import { useBackupFolder } from '../../stores/backupFolderState.ts';
import { Button } from '../../ui/Button.tsx';

/** Reminds of a backup, quietly, when one is due and none goes out by itself. */
export function BackupLine() {
  const { t } = useLingui();
  const folder = useBackupFolder(({ state }) => state);
  const due = useBackupDue(({ due }) => due);
  return (
    <p className="backup-line" role="status">
      {due && folder !== 'ready' && (
        <>
          {folder === 'off'
            ? t`Your newest notes are in this browser alone.`
            : t`No backup has gone to your folder for a while.`}{' '}
          <Link to={paths.yourData}>
            <Trans>Back them up</Trans>
          </Link>{' '}
          <Button onClick={() => void dismissReminder()}>
            <Trans>Not now</Trans>
          </Button>
        </>
      )}
    </p>
  );
}
