import { type ReactNode, useId } from 'react';
import './popover.css';

interface PopoverProps {
  label: string;
  face: ReactNode;
  children: ReactNode;
}

/** A panel under a button: the browser's own popover, with its light dismissal and its focus. */
export function Popover({ label, face, children }: PopoverProps) {
  const id = useId();
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
      <div id={id} popover="auto" className="popover" role="dialog" aria-label={label}>
        {children}
      </div>
    </>
  );
}
