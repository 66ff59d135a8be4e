import { useEffect, useState } from 'react';
import { paths } from '../../paths.ts';
import { type Cleaned, cleanIncoming, warmCleaner } from '../../platform/cleaner.ts';
import { incomingOf } from '../../platform/incoming.ts';
import { addPending, dropPending, type Pending, usePending } from '../../stores/pending.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Button } from '../../ui/Button.tsx';
import { HandIn } from './HandIn.tsx';
import { Preview } from './Preview.tsx';
import { problemOf } from './problems.ts';
import './bringIn.css';

/** One article at a time: handed in, cleaned, looked at, kept or given up. */
export function BringInScreen() {
  const queue = usePending(({ queue }) => queue);
  const [problems, setProblems] = useState<string[]>([]);
  const current = queue[0];
  const cleaned = useCleaned(current);

  // What can't be cleaned leaves the queue with a sentence; the rest goes on.
  useEffect(() => {
    if (!current || !cleaned || 'revision' in cleaned) return;
    setProblems((before) => [...before, problemOf(current.name, cleaned)]);
    dropPending(current);
  }, [current, cleaned]);

  useEffect(() => {
    warmCleaner();
    const listening = new AbortController();
    const { signal } = listening;
    const hover = (event: DragEvent) => event.preventDefault();
    const drop = (event: DragEvent) => {
      event.preventDefault();
      addPending(incomingOf(event.dataTransfer));
    };
    document.addEventListener('dragover', hover, { signal });
    document.addEventListener('drop', drop, { signal });
    return () => listening.abort();
  }, []);

  return (
    <div className="bring-in">
      <title>Bring in · Lutrin</title>
      <header className="bring-in-bar">
        <BackLink to={paths.library} name="Library" />
        {queue.length > 1 && <p>{`${queue.length} articles waiting`}</p>}
      </header>
      <main id="main" tabIndex={-1}>
        <div role="alert">
          {problems.map((problem, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines are only added
            <p key={index} className="bring-in-problem">
              {problem}
            </p>
          ))}
        </div>
        {!current && <HandIn onHandIn={() => setProblems([])} />}
        {current && !cleaned && (
          <p className="bring-in-wait" role="status">
            {`Cleaning ${current.name ?? 'the pasted text'}…`}{' '}
            <Button onClick={() => dropPending(current)}>Cancel</Button>
          </p>
        )}
        {current && cleaned && 'revision' in cleaned && (
          <Preview key={cleaned.id} id={cleaned.id} revision={cleaned.revision} pending={current} />
        )}
      </main>
    </div>
  );
}

/** What the cleaner makes of this; null while it works. */
function useCleaned(pending: Pending | undefined): Cleaned | null {
  const [done, setDone] = useState<{ of: Pending; cleaned: Cleaned } | null>(null);
  useEffect(() => {
    if (!pending) return;
    const given = new AbortController();
    const { name, kind } = pending;
    void cleanIncoming(pending.content, { name, kind, signal: given.signal }).then((cleaned) => {
      if (!given.signal.aborted) setDone({ of: pending, cleaned });
    });
    return () => given.abort();
  }, [pending]);
  return done && done.of === pending ? done.cleaned : null;
}
