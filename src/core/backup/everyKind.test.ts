import { expect, test } from 'vitest';
import { articleOf } from '../article/article.ts';
import { canonicalJson } from '../article/revision.ts';
import { CONTENT, EVERY_FIELD, HASH, home } from '../journal/everyField.ts';
import { apply, emptyLedger, type Things } from '../journal/ledger.ts';
import { type Change, KINDS, type Operation } from '../journal/operation.ts';
import { operationsOf } from '../journal/operationsOf.ts';
import { encodeSnapshot, ledgerFrom, openSnapshot, packSnapshot } from '../journal/snapshot.ts';
import { contentsOf, difference } from './contents.ts';
import { fitted } from './fitted.ts';
import { neededRevisions, spokenOf } from './needed.ts';
import { readBackup } from './readBackup.ts';
import { writeBackup } from './writeBackup.ts';

const NOW = Date.UTC(2026, 10, 22);
const operations: Operation[] = EVERY_FIELD.map((change, index) => ({
  id: `op-${index}`,
  time: NOW - 1000 + index,
  device: 'here',
  sequence: index + 1,
  changes: [change],
}));

const all = (): Things => folded(operations);

function folded(list: readonly Operation[]): Things {
  const ledger = emptyLedger();
  for (const operation of list) apply(ledger, operation);
  return ledger.things;
}

test('the list of kinds is whole', () => {
  expect(new Set(KINDS)).toEqual(new Set(EVERY_FIELD.map(({ kind }) => kind)));
});

test('every field of every kind comes out of a backup as it went in', () => {
  const revisions = new Map([[HASH, canonicalJson(CONTENT)]]);
  const bytes = writeBackup({ entries: operations, articles: [], revisions }, NOW);
  const backup = readBackup(bytes, NOW);
  expect(backup.skipped).toBe(0);
  const here = { folder: new Set<string>(), settings: new Set(['one']) };
  expect(contentsOf(fitted(backup, here))).toEqual(all());
});

test('whatever is said of an article of the folder brings it into the backup, with the text it was said of', () => {
  const folder = [articleOf('bus', 'b'.repeat(32), CONTENT, 'The bus')];
  const there = { ...home, article: 'bus' };
  const saying: Pick<Change, 'kind' | 'id' | 'field' | 'value'>[] = [
    { kind: 'highlight', id: 'h', field: 'home', value: there },
    { kind: 'highlight', id: 'h', field: 'about', value: 'bus' },
    { kind: 'word', id: 'w', field: 'home', value: there },
    { kind: 'article', id: 'bus', field: 'favourite', value: true },
    { kind: 'progress', id: 'bus', field: 'furthest', value: 0.5 },
    { kind: 'passage', id: 'bus/1', field: 'kept', value: true },
    { kind: 'tagging', id: 'bus law', field: 'on', value: true },
  ];
  for (const change of saying) {
    const operation = { id: 'op', time: 1, device: '', sequence: 1, changes: [change as Change] };
    const things = folded([operation]);
    expect(spokenOf(things, folder), change.kind).toEqual(folder);
    const needed = neededRevisions(things, folder);
    expect(needed.has(HASH), change.kind).toBe(change.field === 'home');
  }
});

test('every field of every kind comes out of snapshots, packed ones too, and of what is exported', () => {
  const ledger = emptyLedger();
  for (const operation of operations) apply(ledger, operation);
  const bytes = encodeSnapshot(ledger, 1);
  for (const file of [bytes, packSnapshot(bytes) ?? new Uint8Array()])
    expect(ledgerFrom(openSnapshot(file)?.payloads ?? []).things).toEqual(all());
  expect(folded(operationsOf(ledger))).toEqual(all());
});

test('two devices that change different fields of one thing keep both, whichever the field', () => {
  for (const one of operations)
    for (const other of operations) {
      if (one === other) continue;
      const theirs = { ...other, id: `${other.id}-there`, device: 'there', sequence: 1 };
      expect(folded([one, theirs])).toEqual(folded([theirs, one]));
      expect(folded([one, theirs])).toEqual(folded([one, other]));
    }
});

test('replacing a library reaches every field of every kind, and gives it back', () => {
  const [nothing, everything] = [emptyLedger().things, all()];
  for (const [from, to] of [
    [nothing, everything],
    [everything, nothing],
  ] as const) {
    const ledger = emptyLedger();
    apply(ledger, { id: 'from', time: 1, changes: difference(nothing, from) });
    apply(ledger, { id: 'to', time: 2, changes: difference(from, to) });
    expect(ledger.things).toEqual(to);
  }
});
