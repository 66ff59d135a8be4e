import { type ReactNode, useLayoutEffect, useRef } from 'react';
import './dialog.css';

interface DialogProps {
  label: string;
  className?: string;
  onClose: () => void;
  children: ReactNode;
}

/** Stands before all else until it is closed, by a press beside it too: the browser's own, which keeps the focus and gives it back. */
export function Dialog({ label, className = '', onClose, children }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    return () => dialog?.close(); // what is only taken away gives no focus back
  }, []);
  return (
    <dialog
      ref={element}
      aria-label={label}
      className={`dialog ${className}`}
      onClose={({ currentTarget }) => !currentTarget.open && onClose()}
      closedby="any"
    >
      {children}
    </dialog>
  );
}
