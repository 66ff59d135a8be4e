import { expect, test } from 'vitest';
import { articleOf } from '../article/article.ts';
import { canonicalJson, EMPTY_REVISION, type Revision, revisionHash } from '../article/revision.ts';
import { apply, emptyLedger, type Things } from '../journal/ledger.ts';
import { type Change, type Fields, KINDS, type Operation } from '../journal/operation.ts';
import { operationsOf } from '../journal/operationsOf.ts';
import { encodeSnapshot, ledgerFrom, openSnapshot, packSnapshot } from '../journal/snapshot.ts';
import { contentsOf, difference } from './contents.ts';
import { fitted } from './fitted.ts';
import { neededRevisions, spokenOf } from './needed.ts';
import { readBackup } from './readBackup.ts';
import { writeBackup } from './writeBackup.ts';

const NOW = Date.UTC(2026, 10, 22);
const CONTENT: Revision = {
  ...EMPTY_REVISION,
  blocks: [{ kind: 'paragraph', text: 'The ferry.' }],
};
const HASH = revisionHash(CONTENT);
const quote = { exact: 'ferry', prefix: 'The ', suffix: '.' };
const home = {
  article: 'own-1',
  revision: HASH,
  span: { start: 4, end: 9 },
  quote,
  words: 'ferry',
};

/** A value for every field that there is: one that is added does not compile before it has its own here. */
const SAMPLES: { [K in keyof Fields]: { [F in keyof Fields[K]]: Fields[K][F] } } = {
  highlight: {
    home,
    attached: { ...home, span: { start: 0, end: 5 } },
    detached: true,
    about: 'own-1',
    article: 'own-2',
    color: 'rose',
    style: 'strike',
    note: 'On time.',
    createdAt: 1,
    deletedAt: 2,
    foreign: { motivation: ['commenting', { deep: null }] },
  },
  article: {
    own: articleOf('own-1', HASH, CONTENT, 'The ferry'),
    addedAt: 3,
    favourite: true,
    deletedAt: 4,
    finished: false,
    told: HASH,
    cited: { title: 'The ferry', url: null },
  },
  progress: { place: { revision: HASH, offset: 4, share: 0.4 }, furthest: 0.5, openedAt: 5 },
  passage: { kept: false },
  sort: { kept: true },
  tagging: { on: true },
  view: { name: 'To read', line: 'is:unread', createdAt: 6, deletedAt: 7 },
  review: {
    memory: { due: 8, stability: 1.5, difficulty: 5, reps: 2, lapses: 1, last: 9 },
    discarded: true,
  },
  word: {
    word: 'ferry',
    sentence: 'The ferry.',
    at: 4,
    language: 'en',
    home,
    meaning: 'a boat',
    createdAt: 10,
    deletedAt: 11,
  },
  lookup: {
    name: 'A dictionary',
    address: 'https://words.example/{word}',
    createdAt: 12,
    deletedAt: 13,
  },
  setting: { value: 'night' },
};

const kinds = Object.keys(SAMPLES) as (keyof Fields)[];
const changes = kinds.flatMap((kind) =>
  Object.entries(SAMPLES[kind]).map(
    ([field, value]) => ({ kind, id: 'one', field, value }) as Change,
  ),
);
const operations: Operation[] = changes.map((change, index) => ({
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
  expect([...KINDS].sort()).toEqual(kinds.sort());
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
