import { expect, test, vi } from 'vitest';
import type { Article } from '../core/article/article.ts';
import type { Revision } from '../core/article/revision.ts';
import type { Staged } from '../core/imports/stage.ts';
import type { Draft } from '../core/journal/operation.ts';

/** The texts that are on the device. */
const texts = new Set<string>();

vi.mock('../platform/journal.ts', () => ({
  NotKept: class extends Error {},
  openJournal: async () => ({
    device: 'here',
    storage: 'files',
    snapshot: null,
    operations: [],
    account: null,
    append: async (_: Draft) => {},
    keepRevision: async (hash: string) => void texts.add(hash),
    dropRevision: async (hash: string) => void texts.delete(hash),
  }),
}));

let last: Promise<unknown> = Promise.resolve();
/** One after another is what locks come to here. */
const locks = {
  request: (_name: string, _options: LockOptions, act: () => Promise<unknown>) => {
    last = last.then(act);
    return last;
  },
};

test('an article that comes again while it is let go of for good is whole', async () => {
  vi.stubGlobal('navigator', { locks });
  const { startLedger, commit, things } = await import('./ledger.ts');
  const { keepImport } = await import('./imports.ts');
  const { drop } = await import('./trash.ts');
  await startLedger();
  const article = { id: 'a', revision: 'r', title: 'Twice' } as Article;
  const staged = { article, revision: {} as Revision, tags: [], highlights: [] };
  const again = () => keepImport([staged as unknown as Staged], () => {});
  await again();
  await commit([{ kind: 'article', id: 'a', field: 'deletedAt', value: 1 }]);
  const trashed = { kind: 'article', id: 'a', name: '', note: '', deletedAt: 1, days: 0 } as const;

  await Promise.all([again(), drop([trashed])]);
  expect(things.article.getState().get('a')?.own).toEqual(article);
  expect(texts).toEqual(new Set(['r']));

  await commit([{ kind: 'article', id: 'a', field: 'deletedAt', value: 2 }]);
  await Promise.all([drop([trashed]), again()]);
  expect(things.article.getState().get('a')?.own).toEqual(article);
  expect(texts).toEqual(new Set(['r']));
  vi.unstubAllGlobals();
});
