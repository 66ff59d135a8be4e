import { type Article, articleOf } from '../core/article/article.ts';
import { type Revision, revisionHash } from '../core/article/revision.ts';
import type { Change } from '../core/journal/operation.ts';
import { whileTextsCome } from '../platform/textsLock.ts';
import { commitOnceKept, startLedger } from './ledger.ts';

/**
 * Puts an article that was brought in into the library: first its content, whole, then its row and the
 * reader's decisions about its passages in one operation. Throws NotKept; then nothing has changed.
 */
export function keepArticle(
  id: string,
  revision: Revision,
  fallbackTitle: string,
  decisions: ReadonlyMap<string, boolean>,
): Promise<void> {
  return whileTextsCome(async () => {
    const journal = await startLedger();
    const hash = revisionHash(revision);
    await journal.keepRevision(hash, JSON.stringify(revision));
    await commitOnceKept(
      changesFor(articleOf(id, hash, revision, fallbackTitle), decisions),
      'Article brought in',
    );
  });
}

function changesFor(own: Article, decisions: ReadonlyMap<string, boolean>): Change[] {
  const { id } = own;
  return [
    { kind: 'article', id, field: 'own', value: own },
    { kind: 'article', id, field: 'addedAt', value: Date.now() },
    { kind: 'article', id, field: 'deletedAt', value: null },
    ...Array.from(
      decisions,
      ([id, kept]) => ({ kind: 'passage', id, field: 'kept', value: kept }) as const,
    ),
  ];
}
