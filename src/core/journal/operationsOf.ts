import { fieldOf, type Ledger, recall, valueIn } from './ledger.ts';
import type { Change, Operation } from './operation.ts';
import type { Origin } from './origin.ts';

/**
 * Operations that amount to a ledger, oldest first: each as it was made, but for the changes that a later one made
 * void. Notes' former versions are in them.
 */
export function operationsOf(ledger: Ledger): Operation[] {
  recall(ledger);
  const found = new Map<string, Operation>();
  const add = (origin: Origin, change: Change) => {
    const known = found.get(origin.id);
    if (known) known.changes.push(change);
    else found.set(origin.id, { device: '', sequence: 0, ...origin, changes: [change] });
  };
  for (const [highlight, list] of ledger.versions)
    for (const { value, origin } of list.slice(0, -1))
      add(origin, { kind: 'highlight', id: highlight, field: 'note', value });
  for (const [key, origin] of ledger.origins) add(origin, changeOf(ledger, key));
  return [...found.values()].sort((a, b) => a.time - b.time || (a.id < b.id ? -1 : 1));
}

function changeOf({ things }: Ledger, key: string): Change {
  const field = fieldOf(key);
  return { ...field, value: valueIn(things, field) } as Change;
}
