import { type ReactNode, useId, useState } from 'react';
import './popover.css';

interface PopoverProps {
  label: string;
  face: ReactNode;
  children: ReactNode;
}

/** A panel under a button: the browser's own popover, with its light dismissal and its focus. Drawn when it is first opened. */
export function Popover({ label, face, children }: PopoverProps) {
  const id = useId();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <button
        type="button"
        className="icon-button"
        aria-label={label}
        title={label}
        popoverTarget={id}
      >
        {face}
      </button>
      <div
        id={id}
        popover="auto"
        className="popover"
        role="dialog"
        aria-label={label}
        onBeforeToggle={() => setOpened(true)}
      >
        {opened && children}
      </div>
    </>
  );
}
