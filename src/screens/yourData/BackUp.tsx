import { useEffect, useRef, useState } from 'react';
import { download } from '../../platform/download.ts';
import { backupName, makeBackup } from '../../stores/backup.ts';
import { lastBackup, rememberBackup } from '../../stores/backupDue.ts';
import { things } from '../../stores/ledger.ts';
import { saveNotebook } from '../../stores/notebookFile.ts';
import { notify } from '../../stores/notices.ts';
import { Button } from '../../ui/Button.tsx';
import { counted } from '../../ui/counted.ts';
import { momentName } from '../../ui/dates.ts';
import { BackupFolder } from './BackupFolder.tsx';

/** Taking everything away, as a file. */
export function BackUp() {
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
        notify('No backup was made: the library could not be read. Nothing was changed.', {
          tone: 'error',
        });
    }
    setWorking(false);
  };

  return (
    <section aria-labelledby="back-up">
      <h2 id="back-up">Backup</h2>
      <p>
        One file with everything: your articles with what was left out of them, highlights, notes
        and their former versions, tags, places and settings. Keep it where this device can fail
        without it.
      </p>
      <p className="your-data-fact">
        {last ? `Last backed up on ${momentName(last)}.` : 'Never backed up on this device.'}
      </p>
      <p className="your-data-acts">
        <Button look="accent" disabled={working} onClick={() => void backUp()}>
          Back up now
        </Button>
        {working && <Button onClick={() => work.current?.abort()}>Cancel</Button>}
        <Button onClick={() => void saveNotebook()}>Export notes as Markdown</Button>
      </p>
      <p role="status" className="hidden-text">
        {working ? 'Making the backup…' : ''}
      </p>
      <BackupFolder />
    </section>
  );
}

function tellOf(missing: number, skipped: number): string {
  const gone = missing
    ? ` ${counted(missing, 'former version')} of articles could not be had; the notes made in them are in it with their words.`
    : '';
  const odd = skipped ? ` ${counted(skipped, 'detail')} could not be written.` : '';
  return `Everything is in the file that was saved.${gone}${odd}`;
}
