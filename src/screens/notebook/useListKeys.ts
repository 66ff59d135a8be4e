import { COLORS, type Color } from '../../core/highlight/color.ts';
import { useKeys } from '../../stores/keys.ts';
import { focusSearch } from '../../ui/SearchField.tsx';

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

/** The keys of a list: they walk it, choose, and act on what is chosen or else on the row. */
export function useListKeys({ step, select, recolor, tag, remove, leave }: ListActs): void {
  const inColor = (at: number) => () => COLORS[at] && recolor(COLORS[at]);
  useKeys({
    next: () => step(1, false),
    previous: () => step(-1, false),
    selectNext: () => step(1, true),
    selectPrevious: () => step(-1, true),
    select,
    tag,
    remove,
    leave,
    search: focusSearch,
    color1: inColor(0),
    color2: inColor(1),
    color3: inColor(2),
    color4: inColor(3),
    color5: inColor(4),
  });
}
