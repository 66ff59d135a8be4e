import { expect, test } from 'vitest';
import { apply, emptyLedger } from '../journal/ledger.ts';
import type { Change, Fields } from '../journal/operation.ts';
import { expired, purge, restoration, trashOf } from './trash.ts';

const DAY = 86_400_000;
const NOW = 100 * DAY;

function ledgerOf(changes: Change[]) {
  const ledger = emptyLedger();
  apply(ledger, { id: '1', time: 1, changes });
  return ledger;
}

const home = { article: 'a', words: 'some words' } as Fields['highlight']['home'];
const own = { id: 'own-1', title: 'Mine' } as Fields['article']['own'];

const deleted = (days: number) =>
  ledgerOf([
    { kind: 'highlight', id: 'h', field: 'home', value: home },
    { kind: 'highlight', id: 'h', field: 'note', value: 'a note' },
    { kind: 'highlight', id: 'h', field: 'deletedAt', value: NOW - days * DAY },
    { kind: 'highlight', id: 'kept', field: 'home', value: home },
    { kind: 'article', id: 'own-1', field: 'own', value: own },
    { kind: 'article', id: 'own-1', field: 'deletedAt', value: NOW - days * DAY - 1 },
    { kind: 'progress', id: 'own-1', field: 'openedAt', value: 5 },
    { kind: 'passage', id: 'own-1/abc', field: 'kept', value: true },
  ]);

test('what was deleted lies in the trash with its words and the days that are left', () => {
  const { things } = deleted(3.5);
  expect(trashOf(things, NOW)).toEqual([
    expect.objectContaining({
      kind: 'highlight',
      id: 'h',
      name: 'some words',
      note: 'a note',
      days: 27,
    }),
    expect.objectContaining({ kind: 'article', id: 'own-1', name: 'Mine' }),
  ]);
  expect(expired(things, NOW)).toEqual([]);
});

test('what comes back is as it was', () => {
  const ledger = deleted(3);
  apply(ledger, { id: '2', time: 2, changes: [restoration({ kind: 'highlight', id: 'h' })] });
  expect(ledger.things.highlight.get('h')).toEqual({ home, note: 'a note' });
  expect(trashOf(ledger.things, NOW).map(({ id }) => id)).toEqual(['own-1']);
});

test('after 30 days nothing is left but the fact that it was deleted', () => {
  const ledger = deleted(30);
  const gone = expired(ledger.things, NOW);
  expect(gone.map(({ id }) => id)).toEqual(['h', 'own-1']);
  apply(ledger, { id: '2', time: 2, changes: purge(ledger.things, gone) });
  expect(ledger.things.highlight.get('h')).toEqual({ deletedAt: NOW - 30 * DAY });
  expect(ledger.things.article.get('own-1')).toEqual({ deletedAt: NOW - 30 * DAY - 1 });
  expect(ledger.things.progress.size + ledger.things.passage.size).toBe(0);
  expect(ledger.things.highlight.get('kept')).toEqual({ home });
  expect(trashOf(ledger.things, NOW)).toEqual([]);
});
