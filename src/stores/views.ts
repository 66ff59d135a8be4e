import { useMemo } from 'react';
import { randomId } from '../platform/randomId.ts';
import { commit, things } from './ledger.ts';

/** A line of words that the reader kept under a name. */
export interface View {
  id: string;
  name: string;
  line: string;
}

/** The views that exist, in the order they were made. */
export function useViews(): View[] {
  const all = things.view();
  return useMemo(
    () =>
      [...all]
        .filter(([, { line, deletedAt }]) => line && !deletedAt)
        .sort(([, a], [, b]) => (a.createdAt ?? 0) - (b.createdAt ?? 0))
        .map(([id, { name, line = '' }]) => ({ id, name: name || line, line })),
    [all],
  );
}

export function saveView(name: string, line: string): Promise<boolean> {
  const id = randomId();
  return commit(
    [
      { kind: 'view', id, field: 'name', value: name },
      { kind: 'view', id, field: 'line', value: line },
      { kind: 'view', id, field: 'createdAt', value: Date.now() },
    ],
    'Saved view',
  );
}

export function renameView(id: string, name: string): Promise<boolean> {
  return commit([{ kind: 'view', id, field: 'name', value: name }], 'New name of a view');
}

export function deleteView(id: string): Promise<boolean> {
  return commit(
    [{ kind: 'view', id, field: 'deletedAt', value: Date.now() }],
    'Deletion of a view',
  );
}
