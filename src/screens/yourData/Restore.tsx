import { t } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import type { Way } from '../../core/backup/contents.ts';
import { NotKept } from '../../platform/journal.ts';
import { type Restorable, readBackupFile, takeBackup } from '../../stores/backup.ts';
import { undo } from '../../stores/ledger.ts';
import { notify } from '../../stores/notices.ts';
import { Button } from '../../ui/Button.tsx';
import { listed } from '../../ui/counted.ts';
import { amounts } from './amounts.ts';
import { RestorePreview } from './RestorePreview.tsx';
import { restoreProblem } from './restoreProblems.ts';

type State =
  | { step: 'idle' }
  | { step: 'reading' | 'taking'; name: string }
  | { step: 'read'; name: string; backup: Restorable };

/** A backup file: read, looked at, then taken in or left. */
export function Restore() {
  const { t } = useLingui();
  const [state, setState] = useState<State>({ step: 'idle' });
  const [problem, setProblem] = useState<string | null>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const work = useRef<AbortController | null>(null);
  useEffect(() => () => work.current?.abort(), []);

  const read = async (file: File) => {
    work.current?.abort();
    const given = new AbortController();
    work.current = given;
    setProblem(null);
    setState({ step: 'reading', name: file.name });
    try {
      const backup = await readBackupFile(file, given.signal);
      setState({ step: 'read', name: file.name, backup });
    } catch (error) {
      if (given.signal.aborted) return;
      setProblem(restoreProblem(file.name, error));
      setState({ step: 'idle' });
    }
  };

  const leave = () => {
    work.current?.abort();
    setState({ step: 'idle' });
  };

  const take = async (name: string, backup: Restorable, way: Way) => {
    const { signal } = work.current ?? new AbortController();
    setState({ step: 'taking', name });
    try {
      const act = await takeBackup(backup, way);
      if (act && signal.aborted) await undo(act);
      else notify(tellOf(backup, way), act ? undoing(act) : {});
    } catch (error) {
      if (!signal.aborted) setProblem(interrupted(error));
    }
    if (signal.aborted) setProblem(t`Stopped. Your library is as it was before.`);
    leave();
  };

  return (
    <section aria-labelledby="restore">
      <h2 id="restore">
        <Trans>Restore</Trans>
      </h2>
      <p>
        <Trans>
          Choose a backup: you see what is in it before anything changes. Adding it twice is the
          same as adding it once.
        </Trans>
      </p>
      <div role="alert">{problem && <p className="your-data-problem">{problem}</p>}</div>
      {state.step === 'read' ? (
        <RestorePreview
          backup={state.backup}
          onTake={(way) => void take(state.name, state.backup, way)}
          onLeave={leave}
        />
      ) : (
        <p className="your-data-acts">
          <Button disabled={state.step !== 'idle'} onClick={() => chooser.current?.click()}>
            <Trans>Choose a backup…</Trans>
          </Button>
          {state.step !== 'idle' && (
            <Button onClick={leave}>
              <Trans>Cancel</Trans>
            </Button>
          )}
        </p>
      )}
      <p role="status">
        {state.step === 'reading' && t`Reading the backup…`}
        {state.step === 'taking' && t`Taking the backup in…`}
      </p>
      <input
        ref={chooser}
        type="file"
        accept=".zip,application/zip"
        aria-label={t`Backup file`}
        hidden
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file) void read(file);
        }}
      />
    </section>
  );
}

function tellOf({ adds, holds }: Restorable, way: Way): string {
  if (way === 'replace') return t`Your library is now as it was in the backup.`;
  const came = listed(amounts(way === 'add' ? adds : holds));
  return way === 'add'
    ? t`Added: ${came}.`
    : t`Your library now has everything of the backup: ${came}.`;
}

function undoing(act: string) {
  return { action: { label: t`Undo`, run: () => void undo(act) } };
}

function interrupted(error: unknown): string {
  return error instanceof NotKept && error.refusal === 'full'
    ? t`The backup was not taken in: the browser’s storage is full. Your library has not changed. Free some space, then take it in again.`
    : t`The backup was not taken in: the browser’s storage did not answer. Your library has not changed. Take it in again.`;
}
