import { plural, t } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '../../paths.ts';
import { warmCleaner } from '../../platform/cleaner.ts';
import type { ImportProgress } from '../../platform/importer.ts';
import { incomingOf } from '../../platform/incoming.ts';
import { offerAnnotations } from '../../stores/annotationFile.ts';
import { addPending, dropPending, usePending } from '../../stores/pending.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Button } from '../../ui/Button.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { giveUp } from './giveUp.ts';
import { HandIn } from './HandIn.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import { Preview } from './Preview.tsx';
import { nothingCameIn, problemOf } from './problems.ts';
import { type Brought, useBrought } from './useBrought.ts';
import './bringIn.css';

/** One file at a time: handed in, cleaned or read as an import, looked at, kept or given up. */
export function BringInScreen() {
  const { t } = useLingui();
  const queue = usePending(({ queue }) => queue);
  const [problems, setProblems] = useState<string[]>([]);
  const current = queue[0];
  const { brought, progress } = useBrought(current);
  const isNotes = brought !== null && isAnnotations(brought);
  const problem = current && brought && !isNotes ? problemIn(current.name, brought) : null;
  const navigate = useNavigate();
  const main = useRef<HTMLElement>(null);
  useFocusKept(main, brought ?? current);

  // What can't come in leaves the queue with a sentence; the rest goes on.
  useEffect(() => {
    if (!current || !problem) return;
    setProblems((before) => [...before, problem]);
    dropPending(current);
  }, [current, problem]);

  // Annotations have a screen of their own; what else waits comes after them.
  useEffect(() => {
    if (!isNotes || !(current?.content instanceof File)) return;
    offerAnnotations(current.content);
    dropPending(current);
    void navigate(paths.importAnnotations, { replace: true });
  }, [isNotes, current, navigate]);

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
      <PageTitle>{t`Bring in`}</PageTitle>
      <header className="bring-in-bar">
        <BackLink to={paths.library} name={t`Library`} />
        {queue.length > 1 && (
          <p>{plural(queue.length, { one: '# article waiting', other: '# articles waiting' })}</p>
        )}
      </header>
      <main id="main" ref={main} tabIndex={-1}>
        <div role="alert">
          {problems.map((problem, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines are only added
            <p key={index} className="bring-in-problem">
              {problem}
            </p>
          ))}
        </div>
        {!current && <HandIn onHandIn={() => setProblems([])} />}
        {current && !brought && (
          <p className="bring-in-wait" role="status">
            {waitingFor(current.name, progress)}{' '}
            <Button onClick={() => giveUp(current)}>
              <Trans>Cancel</Trans>
            </Button>
          </p>
        )}
        {current && brought && 'revision' in brought && (
          <Preview key={brought.id} id={brought.id} revision={brought.revision} pending={current} />
        )}
        {current && brought && 'staged' in brought && !problem && (
          <ImportPreview pending={current} found={brought} />
        )}
      </main>
    </div>
  );
}

/** What had the focus may be gone with the step before: then the next begins at its field, or at its title. */
function useFocusKept(main: RefObject<HTMLElement | null>, step: unknown): void {
  const last = useRef(step);
  useEffect(() => {
    if (last.current === step) return;
    last.current = step;
    const focused = document.activeElement;
    if (focused !== document.body && focused !== main.current) return;
    const begin = main.current?.querySelector<HTMLElement>('textarea, h1[tabindex]');
    (begin ?? main.current)?.focus();
  }, [main, step]);
}

function isAnnotations(brought: Brought): boolean {
  return 'importRefusal' in brought && brought.importRefusal === 'annotations';
}

function problemIn(name: string | null, brought: Brought): string | null {
  if ('revision' in brought) return null;
  if (!('staged' in brought)) return problemOf(name, brought);
  return brought.staged.length === 0 ? nothingCameIn(name, brought.skipped) : null;
}

function waitingFor(name: string | null, progress: ImportProgress | null): string {
  if (progress && name !== null) return t`Reading ${name}: ${progress.done} of ${progress.total}…`;
  return name === null ? t`Cleaning the pasted text…` : t`Cleaning ${name}…`;
}
