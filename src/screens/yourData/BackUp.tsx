import { plural, t } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import { download } from '../../platform/download.ts';
import { backupName, makeBackup } from '../../stores/backup.ts';
import { lastBackup, rememberBackup } from '../../stores/backupDue.ts';
import { things } from '../../stores/ledger.ts';
import { saveNotebook } from '../../stores/notebookFile.ts';
import { notify } from '../../stores/notices.ts';
import { Button } from '../../ui/Button.tsx';
import { momentName } from '../../ui/dates.ts';
import { BackupFolder } from './BackupFolder.tsx';

/** Taking everything away, as a file. */
export function BackUp() {
  const { t } = useLingui();
  const last = things.setting(lastBackup);
  const work = useRef<AbortController | null>(null);
  const [working, setWorking] = useState(false);
  useEffect(() => () => work.current?.abort(), []);

  const backUp = async () => {
    const given = new AbortController();
    work.current = given;
    setWorking(true);
    try {
      const { file, missing, skipped } = await makeBackup(given.signal);
      download(backupName(), file);
      await rememberBackup();
      notify(tellOf(missing, skipped));
    } catch {
      if (!given.signal.aborted)
        notify(t`No backup was made: the library could not be read. Nothing was changed.`, {
          tone: 'error',
        });
    }
    setWorking(false);
  };

  return (
    <section aria-labelledby="back-up">
      <h2 id="back-up">
        <Trans>Backup</Trans>
      </h2>
      <p>
        <Trans>
          One file with everything: your articles with what was left out of them, highlights, notes
          and their former versions, tags, places and settings. Keep it where this device can fail
          without it.
        </Trans>
      </p>
      <p className="your-data-fact">
        {last ? t`Last backed up on ${momentName(last)}.` : t`Never backed up on this device.`}
      </p>
      <p className="your-data-acts">
        <Button look="accent" disabled={working} onClick={() => void backUp()}>
          <Trans>Back up now</Trans>
        </Button>
        {working && (
          <Button onClick={() => work.current?.abort()}>
            <Trans>Cancel</Trans>
          </Button>
        )}
        <Button onClick={() => void saveNotebook()}>
          <Trans>Export notes as Markdown</Trans>
        </Button>
      </p>
      <p role="status" className="hidden-text">
        {working ? t`Making the backup…` : ''}
      </p>
      <BackupFolder />
    </section>
  );
}

function tellOf(missing: number, skipped: number): string {
  const said = [t`Everything is in the file that was saved.`];
  if (missing > 0)
    said.push(
      plural(missing, {
        one: '# former version of an article could not be had; the notes made in it are in the file with their words.',
        other:
          '# former versions of articles could not be had; the notes made in them are in the file with their words.',
      }),
    );
  if (skipped > 0)
    said.push(
      plural(skipped, {
        one: '# detail could not be written.',
        other: '# details could not be written.',
      }),
    );
  return said.join(' ');
}
