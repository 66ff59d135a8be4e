import { useCallback, useMemo, useState } from 'react';
import { chosenOf, extended, NOTHING, toggled, whole } from './selection.ts';

/** Which rows of a list are chosen, and how that changes. `rows`: their ids, in the order that is shown. */
export function useSelection(rows: readonly string[]) {
  const [selection, setSelection] = useState(NOTHING);
  const selected = useMemo(() => chosenOf(selection, rows), [selection, rows]);
  const toggle = useCallback(
    (index: number) => setSelection((now) => toggled(now, rows, index)),
    [rows],
  );
  /** Chooses on to this row, from the one chosen last or else from `here`. */
  const extend = useCallback(
    (index: number, here = index) => setSelection((now) => extended(now, rows, index, here)),
    [rows],
  );
  const selectAll = () => setSelection(whole(rows));
  const clear = useCallback(() => setSelection(NOTHING), []);
  return { selected, toggle, extend, selectAll, clear };
}
