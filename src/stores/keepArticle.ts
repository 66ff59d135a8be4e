import { articleOf } from '../core/article/article.ts';
import { type Revision, revisionHash } from '../core/article/revision.ts';
import { commitOnceKept, startLedger } from './ledger.ts';

/**
 * Puts an article that was brought in into the library: first its content, whole, then its row and the
 * reader's decisions about its passages in one operation. Throws NotKept; then nothing has changed.
 */
export async function keepArticle(
  id: string,
  revision: Revision,
  fallbackTitle: string,
  decisions: ReadonlyMap<string, boolean>,
): Promise<void> {
  const journal = await startLedger();
  const hash = revisionHash(revision);
  await journal.keepRevision(hash, JSON.stringify(revision));
  await commitOnceKept(
    [
      {
        kind: 'article',
        id,
        field: 'own',
        value: articleOf(id, hash, revision, fallbackTitle),
      },
      { kind: 'article', id, field: 'addedAt', value: Date.now() },
      { kind: 'article', id, field: 'deletedAt', value: null },
      ...[...decisions].map(
        ([passage, kept]) =>
          ({ kind: 'passage', id: passage, field: 'kept', value: kept }) as const,
      ),
    ],
    'Article brought in',
  );
}
