import { useCallback, useEffect, useState } from 'react';
import { Link } from 'react-router';
import { paths } from '../../paths.ts';
import { download } from '../../platform/download.ts';
import { isUnkept, retry, startLedger, useKeeping } from '../../stores/ledger.ts';
import { notify } from '../../stores/notices.ts';
import { Button } from '../../ui/Button.tsx';

const PROBLEMS = {
  full: 'Not saved yet: the browser’s storage is full. Your text is still here, and what was saved before is safe.',
  unavailable:
    'Not saved yet: this browser refuses storage here. Your text is still on this page; export the notebook before you close it.',
  large:
    'Not saved: this is too large to be kept. It is still on this page; make it shorter, or copy it elsewhere.',
  failed: 'Not saved yet: the browser’s storage did not answer. Your text is still here.',
};

/** Everything that is on screen and on disk, as a file: what could not be saved is in it too. */
async function exportNow(): Promise<void> {
  try {
    const { backupName, makeBackup } = await import('../../stores/backup.ts');
    const { file } = await makeBackup(new AbortController().signal);
    download(backupName(), file);
  } catch {
    notify('The export did not succeed. Copy your text elsewhere before you close this page.', {
      tone: 'error',
    });
  }
}

/** Says so, plainly, when something is not kept. Silent while all goes well. */
export function KeepingLine() {
  const { problem, durable, damaged } = useKeeping();
  const [broken, setBroken] = useState(false);
  const open = useCallback(() => {
    startLedger().then(
      () => setBroken(false),
      () => setBroken(true),
    );
  }, []);
  useEffect(open, [open]);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => isUnkept() && event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, []);
  const text = broken
    ? 'Your notes could not be opened. They are untouched on this device; what you mark now is not kept. '
    : problem
      ? PROBLEMS[problem]
      : !durable
        ? 'This browser can’t keep your notes beyond this visit: export the notebook before you leave.'
        : damaged
          ? 'The browser damaged a part of what was kept. Everything that could still be read is here, and the damaged file is left as it is.'
          : null;
  return (
    <div role="alert">
      {text && (
        <p className="desk-keeping">
          {text} {problem && <Button onClick={() => void retry()}>Try again</Button>}
          {problem && <Button onClick={() => void exportNow()}>Export now</Button>}
          {problem === 'full' && <Link to={paths.trash}>Free space</Link>}
          {broken && <Button onClick={open}>Try again</Button>}
        </p>
      )}
    </div>
  );
}
