import { Trans } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { paths } from '../../paths.ts';
import { incomingOf, isIncoming } from '../../platform/incoming.ts';
import { addPending } from '../../stores/pending.ts';
import './dropTarget.css';

/** Screens that take what is dropped themselves. */
const TAKING: readonly string[] = [paths.bringIn, paths.importAnnotations];

/** What is dropped anywhere goes to the bringing-in screen, and so does what is pasted in the library. */
export function DropTarget() {
  const { pathname } = useLocation();
  if (TAKING.includes(pathname)) return null;
  return <Target pastes={pathname === paths.library} />;
}

function Target({ pastes }: { pastes: boolean }) {
  const navigate = useNavigate();
  const [over, setOver] = useState(false);
  const depth = useRef(0);
  const ours = useRef(false);

  useEffect(() => {
    const bringIn = (transfer: DataTransfer | null) => {
      const incoming = incomingOf(transfer);
      if (incoming.length === 0) return false;
      addPending(incoming);
      void navigate(paths.bringIn);
      return true;
    };
    const paste = (event: ClipboardEvent) => {
      if (!isField(event.target) && bringIn(event.clipboardData)) event.preventDefault();
    };
    const enter = (event: DragEvent) => {
      if (ours.current || !isIncoming(event.dataTransfer)) return;
      depth.current++;
      setOver(true);
    };
    const leave = () => {
      depth.current = Math.max(0, depth.current - 1);
      if (depth.current === 0) setOver(false);
    };
    const hover = (event: DragEvent) => {
      if (isIncoming(event.dataTransfer) && !isWordsForField(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      depth.current = 0;
      setOver(false);
      if (ours.current || isWordsForField(event)) return;
      event.preventDefault();
      bringIn(event.dataTransfer);
    };
    // A link or picture of the app's own that is dragged about is nothing to bring in.
    const begin = () => {
      ours.current = true;
    };
    const end = () => {
      ours.current = false;
    };
    const listening = new AbortController();
    const { signal } = listening;
    if (pastes) document.addEventListener('paste', paste, { signal });
    document.addEventListener('dragstart', begin, { signal });
    document.addEventListener('dragend', end, { signal });
    document.addEventListener('dragenter', enter, { signal });
    document.addEventListener('dragleave', leave, { signal });
    document.addEventListener('dragover', hover, { signal });
    document.addEventListener('drop', drop, { signal });
    return () => listening.abort();
  }, [navigate, pastes]);

  return (
    over && (
      <div className="drop-target" aria-hidden="true">
        <p>
          <Trans>Drop to bring in</Trans>
        </p>
      </div>
    )
  );
}

/** Words that are dropped where one writes are written there. */
function isWordsForField({ target, dataTransfer }: DragEvent): boolean {
  return isField(target) && !dataTransfer?.types.includes('Files');
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
