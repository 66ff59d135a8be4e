import { expect, test } from 'vitest';
import { inParts } from './inParts.ts';
import { apply, emptyLedger, type Ledger, recall, redoable, undoable } from './ledger.ts';
import type { Change } from './operation.ts';
import { encodeSnapshot, ledgerFrom, openSnapshot, packSnapshot } from './snapshot.ts';

let ids = 0;
const randomId = () => `part-${++ids}`;

function throughSnapshot(ledger: Ledger, packed = false): Ledger {
  const bytes = encodeSnapshot(ledger, 1);
  return ledgerFrom(openSnapshot((packed && packSnapshot(bytes)) || bytes)?.payloads ?? []);
}

/** Notes for so many highlights, all saying the same. */
function notes(count: number, value: string): Change[] {
  return Array.from({ length: count }, (_, index) => ({
    kind: 'highlight',
    id: `h${index}`,
    field: 'note',
    value,
  }));
}

function act(ledger: Ledger, id: string, changes: Change[]): void {
  const draft = { id, time: ledger.time + 1, label: id, changes };
  for (const part of inParts(draft, randomId)) apply(ledger, part);
}

function takeBack(ledger: Ledger): void {
  const found = undoable(ledger);
  const draft = { id: randomId(), time: ledger.time + 1, changes: found?.before ?? [] };
  for (const part of inParts({ ...draft, undoes: found?.id ?? '' }, randomId)) apply(ledger, part);
}

function doAgain(ledger: Ledger): void {
  const found = redoable(ledger);
  const draft = { id: randomId(), time: ledger.time + 1, changes: found?.before ?? [] };
  for (const part of inParts({ ...draft, redoes: found?.id ?? '' }, randomId)) apply(ledger, part);
}

/** More than a head holds. */
const MANY = 30_000;

test.each([
  false,
  true,
])('acts of any size are taken back and done again through snapshots (packed: %s)', (packed) => {
  let ledger = emptyLedger();
  const said = () => ledger.things.highlight.get(`h${MANY - 1}`)?.note;
  act(ledger, 'small', notes(3, 'before'));
  act(ledger, 'first', notes(MANY, 'first'));
  act(ledger, 'second', notes(MANY, 'second'));
  act(ledger, 'last', notes(3, 'last'));
  for (let times = 0; times < 2; times++) ledger = throughSnapshot(ledger, packed);
  expect(ledger.undoables.map(({ label }) => label)).toEqual(['small', 'first', 'second', 'last']);
  takeBack(ledger);
  takeBack(ledger);
  expect(said()).toBe('first');
  ledger = throughSnapshot(ledger, packed);
  takeBack(ledger);
  expect(said()).toBeUndefined();
  expect(ledger.things.highlight.get('h0')?.note).toBe('before');
  ledger = throughSnapshot(ledger, packed);
  for (let times = 0; times < 3; times++) doAgain(ledger);
  expect(said()).toBe('second');
  expect(ledger.things.highlight.get('h0')?.note).toBe('last');
});

test('a part of a great act that comes after the snapshot is taken back with it', () => {
  const before = emptyLedger();
  act(before, 'great', notes(MANY, 'great'));
  const ledger = throughSnapshot(before);
  const changes = [{ kind: 'highlight', id: 'late', field: 'note', value: 'late' } as const];
  apply(ledger, { id: 'part', time: ledger.time, act: 'great', changes });
  takeBack(ledger);
  expect(ledger.things.highlight.size).toBe(0);
});

test('the head stays small, and one who does not look further reads all the rest', () => {
  const ledger = emptyLedger();
  act(ledger, 'great', notes(MANY, 'great'));
  const [head = new Uint8Array(), ...rest] =
    openSnapshot(encodeSnapshot(ledger, 1))?.payloads ?? [];
  expect(head.length).toBeLessThan(1_100_000);
  const { further, ...known } = JSON.parse(new TextDecoder().decode(head));
  expect(further.undoables).toMatchObject([{ id: 'great' }]);
  const former = ledgerFrom([new TextEncoder().encode(JSON.stringify(known)), ...rest]);
  recall(former);
  expect(former.things).toEqual(ledger.things);
  expect(former.versions).toEqual(ledger.versions);
});
