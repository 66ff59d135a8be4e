import { msg, t } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useCallback, useEffect, useState } from 'react';
import { Link } from 'react-router';
import { paths } from '../../paths.ts';
import { download } from '../../platform/download.ts';
import { settleBeforeReload } from '../../platform/guardMissingChunk.ts';
import { NotKept } from '../../platform/journal.ts';
import { isUnkept, retry, settled, startLedger, useKeeping } from '../../stores/ledger.ts';
import { notify } from '../../stores/notices.ts';
import { Button } from '../../ui/Button.tsx';
import { later } from '../../ui/later.tsx';
import { useRoomAtTop } from './useRoomAtTop.ts';

/** What it means where the journal did not open. Nothing was changed then. */
const BROKEN = {
  newer: msg`Your notes were written by a newer version of this app, which this one can’t read. They are untouched on this device: update the app, then open it again. What you mark now is not kept.`,
  other: msg`Your notes could not be opened. They are untouched on this device; what you mark now is not kept.`,
};

/** What the place that this browser offers means for what is kept. */
const STORAGE = {
  files: null,
  database: msg`This browser has no safe place for your notes. They are kept in one that browsers sometimes lose: make a backup now and then.`,
  memory: msg`This browser can’t keep your notes beyond this visit: export the notebook before you leave.`,
};

const PROBLEMS = {
  full: msg`Not saved yet: the browser’s storage is full. Your text is still here, and what was saved before is safe.`,
  newer: msg`Not saved yet: your notes were written by a newer version of this app. Reload to update it. Your text is still here.`,
  large: msg`Not saved: this is too large to be kept. It is still on this page; make it shorter, or copy it elsewhere.`,
  failed: msg`Not saved yet: the browser’s storage did not answer. Your text is still here.`,
};

/** Everything that is on screen and on disk, as a file: what could not be saved is in it too. */
async function exportNow(): Promise<void> {
  try {
    const { backupName, makeBackup } = await import('../../stores/backup.ts');
    const { file } = await makeBackup(new AbortController().signal);
    download(backupName(), file);
  } catch {
    notify(t`The export did not succeed. Copy your text elsewhere before you close this page.`, {
      tone: 'error',
    });
  }
}

/** Seldom wanted; *Your data* tells the same. */
const RecoveryLine = later(() => import('./RecoveryLine.tsx'));

/** Says so, plainly, when something is not kept. Silent while all goes well. */
export function KeepingLine() {
  const { t } = useLingui();
  const { problem, storage, recovered } = useKeeping();
  const [broken, setBroken] = useState<keyof typeof BROKEN | null>(null);
  const open = useCallback(() => {
    startLedger().then(
      () => {
        setBroken(null);
        void retry(); // what was marked before it opened
      },
      (error: unknown) =>
        setBroken(error instanceof NotKept && error.refusal === 'newer' ? 'newer' : 'other'),
    );
  }, []);
  useEffect(open, [open]);
  useEffect(() => settleBeforeReload(settled), []);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => isUnkept() && event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, []);
  const text = broken ? BROKEN[broken] : problem ? PROBLEMS[problem] : STORAGE[storage];
  const unkept = broken !== null || problem !== null;
  const element = useRoomAtTop(unkept);
  return (
    <div ref={element} role="alert" className={unkept ? 'desk-alert' : undefined}>
      {recovered && <RecoveryLine account={recovered} />}
      {text && (
        <p className="desk-keeping">
          {t(text)}{' '}
          {broken ? (
            <>
              <Button onClick={open}>
                <Trans>Try again</Trans>
              </Button>
              <a href={paths.rescue}>
                <Trans>Save everything without the app</Trans>
              </a>
            </>
          ) : (
            problem && (
              <>
                <Button onClick={() => void retry()}>
                  <Trans>Try again</Trans>
                </Button>
                <Button onClick={() => void exportNow()}>
                  <Trans>Export now</Trans>
                </Button>
                {problem === 'full' && (
                  <Link to={paths.trash}>
                    <Trans>Free space</Trans>
                  </Link>
                )}
              </>
            )
          )}
        </p>
      )}
    </div>
  );
}
