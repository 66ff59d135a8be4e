import { useDeferredValue, useMemo } from 'react';
import type { Entry, Surroundings } from '../../core/entries/entry.ts';
import { find } from '../../core/entries/find.ts';
import { type Group, group } from '../../core/entries/group.ts';
import { NOTEBOOK_ORDERS, parseQuery } from '../../core/query/query.ts';

/** One line of the notebook: an entry, and the group that it is the first of. */
export interface Row {
  key: string;
  entry: Entry;
  heads: Group<Entry> | null;
}

/** The entries that a line of words asks for, in its order. Typing does not wait for them: `wanted` is the line they are of. */
export function useRows(entries: readonly Entry[], line: string, around: Surroundings) {
  const wanted = useDeferredValue(line);
  return useMemo(() => {
    const query = parseQuery(wanted);
    const found = find(entries, query, around);
    const by = NOTEBOOK_ORDERS.find((order) => order === query.by) ?? NOTEBOOK_ORDERS[0];
    const groups = group(found, by, around.tagsOf);
    const rows = groups.flatMap((group) =>
      group.entries.map(
        (entry, index): Row => ({
          key: `${group.key} ${entry.id}`,
          entry,
          heads: index === 0 ? group : null,
        }),
      ),
    );
    return { rows, by, count: found.length, wanted };
  }, [entries, wanted, around]);
}
