import { useLayoutEffect, useRef } from 'react';
import { COLORS, type Color } from '../../core/highlight/color.ts';
import { listenForKeys } from '../../platform/shortcuts.ts';
import { readSettings } from '../../stores/settings.ts';

interface ListActs {
  /** Goes to the next or previous row; chooses those that it passes where `extend`. */
  step: (by: 1 | -1, extend: boolean) => void;
  select: () => void;
  recolor: (color: Color) => void;
  tag: () => void;
  remove: () => void;
  /** False where there was nothing to leave. */
  leave: () => boolean;
}

/** The keys of a list: j, k and the arrows walk, x chooses, the rest acts on what is chosen or else on the row. */
export function useListKeys(acts: ListActs): void {
  const latest = useRef(acts);
  latest.current = acts;
  useLayoutEffect(() => {
    const step = (by: 1 | -1, extend: boolean) => () => latest.current.step(by, extend);
    const arrow = (by: 1 | -1) => (event: KeyboardEvent) => latest.current.step(by, event.shiftKey);
    return listenForKeys(
      {
        j: step(1, false),
        k: step(-1, false),
        J: step(1, true),
        K: step(-1, true),
        ArrowDown: arrow(1),
        ArrowUp: arrow(-1),
        x: () => latest.current.select(),
        t: () => latest.current.tag(),
        '#': () => latest.current.remove(),
        Delete: () => latest.current.remove(),
        Escape: () => latest.current.leave(),
        '/': () => document.querySelector<HTMLElement>('input[type="search"]')?.focus(),
        ...Object.fromEntries(
          COLORS.map((color, index) => [String(index + 1), () => latest.current.recolor(color)]),
        ),
      },
      () => readSettings().singleKeys,
    );
  }, []);
}
