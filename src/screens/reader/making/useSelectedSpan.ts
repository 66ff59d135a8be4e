import { type RefObject, useCallback, useEffect, useState } from 'react';
import type { Span } from '../../../core/article/text.ts';
import { selectedSpan } from '../../../platform/selection.ts';

/** A selection that has not changed for this long is made: fingers drag its handles step by step. */
const QUIET_MS = 150;

/**
 * What is selected of the text, once the pointer is up and the selection is quiet. It stays when a tap on the
 * toolbar empties the selection; `clear` lets it go.
 */
export function useSelectedSpan(
  root: RefObject<HTMLElement | null>,
  toolbar: RefObject<HTMLElement | null>,
): { span: Span | null; clear: () => void } {
  const [span, setSpan] = useState<Span | null>(null);

  useEffect(() => {
    let pressed = false;
    let onToolbar = false;
    let quiet = 0;
    const settle = () => {
      if (pressed || onToolbar || !root.current) return;
      setSpan(selectedSpan(root.current));
    };
    const soon = () => {
      clearTimeout(quiet);
      quiet = window.setTimeout(settle, QUIET_MS);
    };
    const down = ({ target }: Event) => {
      onToolbar = toolbar.current?.contains(target as Node) ?? false;
      pressed = !onToolbar;
    };
    const up = () => {
      pressed = false;
      onToolbar = false;
      soon();
    };
    // A pointer is taken from the page as soon as the system selects or scrolls with it: a finger is up when its touch ends.
    const unlessTouch = (act: (event: PointerEvent) => void) => (event: PointerEvent) =>
      event.pointerType !== 'touch' && act(event);
    const lifted = ({ touches }: TouchEvent) => touches.length === 0 && up();
    const listening = new AbortController();
    const { signal } = listening;
    document.addEventListener('selectionchange', soon, { signal });
    document.addEventListener('pointerdown', unlessTouch(down), { signal });
    document.addEventListener('pointerup', unlessTouch(up), { signal });
    document.addEventListener('pointercancel', unlessTouch(up), { signal });
    document.addEventListener('touchstart', down, { signal, passive: true });
    document.addEventListener('touchend', lifted, { signal });
    document.addEventListener('touchcancel', lifted, { signal });
    return () => {
      listening.abort();
      clearTimeout(quiet);
    };
  }, [root, toolbar]);

  const clear = useCallback(() => {
    document.getSelection()?.removeAllRanges();
    setSpan(null);
  }, []);

  return { span, clear };
}
