import { useMemo } from 'react';
import { addressFault, siteOf } from '../core/words/lookUp.ts';
import { randomId } from '../platform/randomId.ts';
import { commit, things } from './ledger.ts';

/** A site that the reader chose to look words up in. */
export interface Lookup {
  id: string;
  name: string;
  /** With `{word}` where the word goes. */
  address: string;
}

/** The sites that words can be looked up in, in the order they were chosen. None but those. */
export function useLookups(): Lookup[] {
  const all = things.lookup();
  return useMemo(
    () =>
      [...all]
        .filter(([, { address, deletedAt }]) => address && !deletedAt && !addressFault(address))
        .sort(([, a], [, b]) => (a.createdAt ?? 0) - (b.createdAt ?? 0))
        .map(([id, { name, address = '' }]) => ({ id, name: name || siteOf(address), address })),
    [all],
  );
}

export function addLookup(name: string, address: string): Promise<boolean> {
  const id = randomId();
  return commit(
    [
      { kind: 'lookup', id, field: 'name', value: name },
      { kind: 'lookup', id, field: 'address', value: address },
      { kind: 'lookup', id, field: 'createdAt', value: Date.now() },
    ],
    'Site to look words up in',
  );
}

export function removeLookup(id: string): Promise<boolean> {
  return commit(
    [{ kind: 'lookup', id, field: 'deletedAt', value: Date.now() }],
    'Removal of a site to look words up in',
  );
}
