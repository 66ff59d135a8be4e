import { expect, test } from 'vitest';
import { apply, emptyLedger } from '../journal/ledger.ts';
import { type Change, type Fields, KINDS } from '../journal/operation.ts';
import { readingId } from '../statistics/reading.ts';
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

test('what belongs to a thing goes with it, of whatever kind; what is another’s stays', () => {
  const belongings = (highlight: string, article: string): Change[] => [
    { kind: 'review', id: highlight, field: 'discarded', value: true },
    { kind: 'tagging', id: `${highlight} two words`, field: 'on', value: true },
    { kind: 'tagging', id: `${article} two words`, field: 'on', value: true },
    { kind: 'progress', id: article, field: 'furthest', value: 1 },
    { kind: 'pace', id: article, field: 'sample', value: { lang: 'en', words: 1, rate: 1, at: 1 } },
    { kind: 'passage', id: `${article}/abc`, field: 'kept', value: true },
    { kind: 'reading', id: readingId('2026-11-23', article, 'here'), field: 'ms', value: 5 },
  ];
  const others: Change[] = [
    ...belongings('kept', 'own-2'),
    { kind: 'sort', id: 'related The Post', field: 'kept', value: true },
    { kind: 'view', id: 'v', field: 'name', value: 'All' },
    { kind: 'word', id: 'w', field: 'home', value: { ...home, article: 'own-1' } },
    { kind: 'lookup', id: 'l', field: 'name', value: 'A dictionary' },
    { kind: 'setting', id: 'theme', field: 'value', value: 'night' },
  ];
  const ledger = deleted(30);
  apply(ledger, { id: '2', time: 2, changes: [...belongings('h', 'own-1'), ...others] });
  const gone = expired(ledger.things, NOW);
  apply(ledger, { id: '3', time: 3, changes: purge(ledger.things, gone) });
  const left = ledgerOf(others).things;
  for (const kind of KINDS)
    if (kind !== 'highlight' && kind !== 'article')
      expect(ledger.things[kind], kind).toEqual(left[kind]);
  expect(new Set(others.map(({ kind }) => kind)).size, 'each kind is tried').toBe(KINDS.length - 2);
});
