import { Trans } from '@lingui/react/macro';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '../../paths.ts';
import { incomingOf, isIncoming } from '../../platform/incoming.ts';
import { addPending } from '../../stores/pending.ts';
import './dropTarget.css';

/** Files and text can be dropped or pasted anywhere inside: they go to the bringing-in screen. */
export function DropTarget({ children }: { children: ReactNode }) {
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
      const typing = event.target instanceof HTMLInputElement;
      if (!typing && bringIn(event.clipboardData)) event.preventDefault();
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
      if (isIncoming(event.dataTransfer)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      depth.current = 0;
      setOver(false);
      if (ours.current) return;
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
    document.addEventListener('paste', paste, { signal });
    document.addEventListener('dragstart', begin, { signal });
    document.addEventListener('dragend', end, { signal });
    document.addEventListener('dragenter', enter, { signal });
    document.addEventListener('dragleave', leave, { signal });
    document.addEventListener('dragover', hover, { signal });
    document.addEventListener('drop', drop, { signal });
    return () => listening.abort();
  }, [navigate]);

  return (
    <>
      {children}
      {over && (
        <div className="drop-target" aria-hidden="true">
          <p>
            <Trans>Drop to bring in</Trans>
          </p>
        </div>
      )}
    </>
  );
}
