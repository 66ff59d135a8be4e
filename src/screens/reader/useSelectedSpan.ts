import { type RefObject, useCallback, useEffect, useState } from 'react';
import type { Span } from '../../core/article/text.ts';
import { selectedSpan } from '../../platform/selection.ts';

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
    const down = (event: PointerEvent) => {
      onToolbar = toolbar.current?.contains(event.target as Node) ?? false;
      pressed = !onToolbar;
    };
    const up = () => {
      pressed = false;
      onToolbar = false;
      soon();
    };
    const listening = new AbortController();
    const { signal } = listening;
    document.addEventListener('selectionchange', soon, { signal });
    document.addEventListener('pointerdown', down, { signal });
    document.addEventListener('pointerup', up, { signal });
    document.addEventListener('pointercancel', up, { signal });
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
