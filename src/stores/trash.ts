import { t } from '@lingui/core/macro';
import { neededRevisions } from '../core/backup/needed.ts';
import { expired, purge, restoration, type Trashed } from '../core/trash/trash.ts';
import { whileTextsGo } from '../platform/textsLock.ts';
import { allThings, commit, startLedger } from './ledger.ts';
import { notifyUndoable } from './notices.ts';

export function bringBack(trashed: Trashed): void {
  void commit([restoration(trashed)], 'Return from the trash');
  notifyUndoable(t`Brought back`);
}

/** Lets go for good of what has lain in the trash for its time. */
export async function purgeExpired(): Promise<void> {
  await drop(expired(allThings(), Date.now()));
}

/** Lets go for good of these, but for what is no longer in the trash. */
export function drop(trashed: readonly Trashed[]): Promise<void> {
  return whileTextsGo(async () => {
    const before = allThings();
    const still = trashed.filter(({ kind, id }) => before[kind].get(id)?.deletedAt);
    const changes = purge(before, still);
    if (changes.length === 0 || !(await commit(changes))) return;
    const stillNeeded = neededRevisions(allThings(), []);
    const journal = await startLedger();
    for (const revision of neededRevisions(before, []))
      if (!stillNeeded.has(revision)) await journal.dropRevision(revision);
  });
}
