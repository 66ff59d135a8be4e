import { changesOf } from '../core/imports/changesOf.ts';
import type { Staged } from '../core/imports/stage.ts';
import { whileTextsCome } from '../platform/textsLock.ts';
import type { Act } from './actNames.ts';
import { allThings, commitOnceKept, startLedger } from './ledger.ts';

/**
 * Puts the articles of an import into the library with their highlights: first every text, then all the rest in one
 * act. What is there already stays as the reader has it. Throws NotKept; then nothing has changed.
 */
export function keepImport(
  staged: readonly Staged[],
  onProgress: (kept: number) => void,
): Promise<void> {
  return whileTextsCome(async () => {
    const journal = await startLedger();
    for (const [index, { article, revision }] of staged.entries()) {
      await journal.keepRevision(article.revision, JSON.stringify(revision));
      onProgress(index + 1);
    }
    const label: Act =
      staged.length === 1 ? 'Import of an article' : `Import of ${staged.length} articles`;
    await commitOnceKept(changesOf(staged, allThings(), Date.now()), label);
  });
}
