import { useEffect, useState } from 'react';
import { retry, startLedger, useKeeping } from '../../stores/ledger.ts';
import { Button } from '../../ui/Button.tsx';

const PROBLEMS = {
  full: 'Not saved yet: the browser’s storage is full. Your text is still here, and what was saved before is safe. Free some space, then try again.',
  unavailable:
    'Not saved yet: this browser refuses storage here. Your text is still on this page; export the notebook before you close it.',
  failed: 'Not saved yet: the browser’s storage did not answer. Your text is still here.',
};

/** Says so, plainly, when something is not kept. Silent while all goes well. */
export function KeepingLine() {
  const { problem, durable } = useKeeping();
  const [broken, setBroken] = useState(false);
  useEffect(() => {
    startLedger().catch(() => setBroken(true));
  }, []);
  const text = broken
    ? 'Your notes could not be opened. They are untouched on this device; what you mark now is not kept. Reload the page to try again.'
    : problem
      ? PROBLEMS[problem]
      : durable
        ? null
        : 'This browser can’t keep your notes beyond this visit: export the notebook before you leave.';
  return (
    <div role="alert">
      {text && (
        <p className="desk-keeping">
          {text} {problem && <Button onClick={() => void retry()}>Try again</Button>}
        </p>
      )}
    </div>
  );
}
