import { useCallback, useMemo, useState } from 'react';
import type { Row } from './useRows.ts';

/** Which entries are chosen, by id. What is no longer shown is not chosen either. */
export function useSelection(rows: readonly Row[]) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  /** Index of the row chosen last, from which Shift chooses on. */
  const [from, setFrom] = useState<number | null>(null);

  const selected = useMemo(() => {
    if (chosen.size === 0) return chosen;
    return new Set(rows.map(({ entry }) => entry.id).filter((id) => chosen.has(id)));
  }, [rows, chosen]);

  const toggle = useCallback(
    (index: number) => {
      const id = rows[index]?.entry.id;
      if (!id) return;
      setFrom(index);
      setChosen((before) => {
        const after = new Set(before);
        if (!after.delete(id)) after.add(id);
        return after;
      });
    },
    [rows],
  );

  /** Adds every row from the one chosen last, or else from `here`, to this one. */
  const extend = useCallback(
    (index: number, here = index) => {
      const start = chosen.size > 0 && from !== null ? from : here;
      const between = rows.slice(Math.min(start, index), Math.max(start, index) + 1);
      setFrom(index);
      setChosen((before) => new Set([...before, ...between.map(({ entry }) => entry.id)]));
    },
    [rows, from, chosen.size],
  );

  const selectAll = () => setChosen(new Set(rows.map(({ entry }) => entry.id)));
  const clear = useCallback(() => setChosen(new Set()), []);
  return { selected, toggle, extend, selectAll, clear };
}
