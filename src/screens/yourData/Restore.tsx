import { useEffect, useRef, useState } from 'react';
import type { Way } from '../../core/backup/contents.ts';
import { NotKept } from '../../platform/journal.ts';
import { type Restorable, readBackupFile, takeBackup } from '../../stores/backup.ts';
import { undo } from '../../stores/ledger.ts';
import { notify } from '../../stores/notices.ts';
import { Button } from '../../ui/Button.tsx';
import { listed } from '../../ui/counted.ts';
import { RestorePreview } from './RestorePreview.tsx';
import { restoreProblem } from './restoreProblems.ts';

type State =
  | { step: 'idle' }
  | { step: 'reading' | 'taking'; name: string }
  | { step: 'read'; name: string; backup: Restorable };

/** A backup file: read, looked at, then taken in or left. */
export function Restore() {
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
    if (signal.aborted) setProblem('Stopped. Your library is as it was before.');
    leave();
  };

  return (
    <section aria-labelledby="restore">
      <h2 id="restore">Restore</h2>
      <p>
        Choose a backup: you see what is in it before anything changes. Adding it twice is the same
        as adding it once.
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
            Choose a backup…
          </Button>
          {state.step !== 'idle' && <Button onClick={leave}>Cancel</Button>}
        </p>
      )}
      <p role="status">
        {state.step === 'reading' && 'Reading the backup…'}
        {state.step === 'taking' && 'Taking the backup in…'}
      </p>
      <input
        ref={chooser}
        type="file"
        accept=".zip,application/zip"
        aria-label="Backup file"
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
  if (way === 'replace') return 'Your library is now as it was in the backup.';
  const { articles, highlights, notes } = way === 'add' ? adds : holds;
  const came = listed([
    [articles, 'article'],
    [highlights, 'highlight'],
    [notes, 'note'],
  ]);
  return way === 'add'
    ? `Added: ${came}.`
    : `Your library now has everything of the backup: ${came}.`;
}

function undoing(act: string) {
  return { action: { label: 'Undo', run: () => void undo(act) } };
}

function interrupted(error: unknown): string {
  const why =
    error instanceof NotKept && error.refusal === 'full'
      ? 'the browser’s storage is full. Free some space, then take it in again'
      : 'the browser’s storage did not answer. Take it in again';
  return `The backup was not taken in: ${why}. Your library has not changed.`;
}
