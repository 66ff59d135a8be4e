import type { Things } from '../journal/ledger.ts';
import type { Change } from '../journal/operation.ts';

/** What an import finds, what comes in, and what stands when it is in. */
export interface Meeting {
  before: Things;
  backup: Things;
  now: Things;
}

/**
 * The changes after which every article is read as far as it was on either side: the later of two changes holds, and
 * may say less. What was deleted for good stays so.
 */
export function furthestOfBoth({ before, backup, now }: Meeting): Change[] {
  return [...now.progress].flatMap(([id, { furthest }]) => {
    const reached = [before, backup].map(({ progress }) => progress.get(id)?.furthest ?? 0);
    const value = Math.max(...reached);
    return furthest !== undefined && value > furthest
      ? { kind: 'progress' as const, id, field: 'furthest' as const, value }
      : [];
  });
}
