import { type RefObject, useEffect, useRef } from 'react';

const BUTTONS = 'button[data-annotate]';

/**
 * The buttons "Annotate this paragraph": one of them is on the way of the Tab key, and arrows go from it to the
 * others, so that a long article is not a long way.
 */
export function useAnnotateButtons(
  root: RefObject<HTMLElement | null>,
  onAnnotate: (block: number) => void,
): void {
  const latest = useRef(onAnnotate);
  latest.current = onAnnotate;
  useEffect(() => {
    const text = root.current;
    if (!text) return;
    const listening = new AbortController();
    const { signal } = listening;
    const first = text.querySelector<HTMLElement>(BUTTONS);
    if (first) first.tabIndex = 0;
    const buttonOf = (event: Event) => (event.target as Element).closest<HTMLElement>(BUTTONS);
    const press = (event: Event) => {
      const button = buttonOf(event);
      if (button) latest.current(Number(button.dataset.annotate));
    };
    const walk = (event: KeyboardEvent) => {
      const button = buttonOf(event);
      const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (!button || !by) return;
      event.preventDefault();
      const buttons = [...text.querySelectorAll<HTMLElement>(BUTTONS)];
      buttons[buttons.indexOf(button) + by]?.focus();
    };
    const take = (event: Event) => {
      const button = buttonOf(event);
      if (!button) return;
      for (const other of text.querySelectorAll<HTMLElement>(BUTTONS)) other.tabIndex = -1;
      button.tabIndex = 0;
    };
    text.addEventListener('click', press, { signal });
    text.addEventListener('keydown', walk, { signal });
    text.addEventListener('focusin', take, { signal });
    return () => listening.abort();
  }, [root]);
}
