import { type ReactNode, useLayoutEffect, useRef } from 'react';
import './popover.css';
import './menu.css';

interface MenuProps {
  label: string;
  /** Where the thing is that it belongs to, in px of the viewport. */
  at: DOMRect;
  onClose: () => void;
  children: ReactNode;
}

/** What can be done with one thing: beside it, on phones at the bottom. It closes by itself. */
export function Menu({ label, at, onClose, children }: MenuProps) {
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const menu = element.current;
    if (!menu) return;
    menu.showPopover();
    const fits = at.bottom + menu.offsetHeight < window.innerHeight;
    const top = fits ? at.bottom : Math.max(8, at.top - menu.offsetHeight);
    menu.style.setProperty('--menu-top', `${top}px`);
    menu.style.setProperty('--menu-right', `${document.documentElement.clientWidth - at.right}px`);
    menu.querySelector<HTMLElement>('button, a')?.focus();
  }, [at]);
  return (
    <div
      ref={element}
      popover="auto"
      role="dialog"
      aria-label={label}
      className="popover menu"
      onToggle={({ newState }) => newState === 'closed' && onClose()}
    >
      {children}
    </div>
  );
}

interface MenuItemProps {
  icon: ReactNode;
  onPress: () => void;
  children: ReactNode;
}

/** One thing to do; the menu is done with then. */
export function MenuItem({ icon, onPress, children }: MenuItemProps) {
  return (
    <button
      type="button"
      className="menu-item"
      onClick={({ currentTarget }) => {
        currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();
        onPress();
      }}
    >
      {icon} <span>{children}</span>
    </button>
  );
}
