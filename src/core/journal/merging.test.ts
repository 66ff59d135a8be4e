import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memoryElsewhere } from './failingFiles.ts';
import { Keeper, type Opened } from './keeper.ts';
import { apply, emptyLedger, fieldKey, historyOf, type Ledger, recall, valueIn } from './ledger.ts';
import { memoryFiles } from './memoryFiles.ts';
import type { Change, Draft, Operation } from './operation.ts';
import { operationsOf } from './operationsOf.ts';
import { KNOWN_FIELDS } from './parseChange.ts';
import { encodeSnapshot, ledgerFrom, openSnapshot, packSnapshot } from './snapshot.ts';

const THINGS = ['a', 'b', 'c'];

const note = fc.record({
  kind: fc.constant('highlight' as const),
  id: fc.constantFrom(...THINGS),
  field: fc.constant('note'),
  value: fc.option(fc.string({ maxLength: 6 })),
});

/** As a journal keeps it: JSON has no -0. */
const json = fc
  .option(fc.jsonValue({ maxDepth: 2 }), { nil: null })
  .map((value): unknown => JSON.parse(JSON.stringify(value)));

/** Of any kind, with a tag of a highlight or an article among the things; what a value means is nothing to a merge. */
const known = fc
  .tuple(fc.constantFrom(...KNOWN_FIELDS), fc.constantFrom(...THINGS, 'a to be read'), json)
  .map(([of, id, value]) => ({ ...of, id, value }))
  .filter(({ field, value }) => field !== 'note' || value === null || typeof value === 'string');

const change = fc.oneof(
  note,
  known,
  // Of a later version: what it means is not known here.
  fc.record({
    kind: fc.constantFrom('bookmark', '__proto__'),
    id: fc.constantFrom(...THINGS, 'with a space'),
    field: fc.constantFrom('at', 'constructor'),
    value: json,
  }),
) as fc.Arbitrary<Change>;

const step = fc.record({
  device: fc.constantFrom('desk', 'phone'),
  changes: fc.array(change, { minLength: 1, maxLength: 3 }),
  act: fc.boolean(),
});

/** What two devices do, in turn: each with its own numbers, at times that may be the same. */
const doings: fc.Arbitrary<Operation[]> = fc
  .array(fc.tuple(step, fc.nat(2)), { maxLength: 30 })
  .map((list) => {
    let time = 0;
    return list.map(([{ device, changes, act }, later], index) => {
      time += later;
      const id = `${device}-${String(index).padStart(3, '0')}`;
      return { id, time, device, sequence: index, changes, ...(act && { label: 'Act' }) };
    });
  });

function folded(operations: readonly Operation[], from = emptyLedger()): Ledger {
  for (const operation of operations) apply(from, operation);
  return from;
}

/** What counts of a ledger: all but what undo remembers. */
function sumOf(ledger: Ledger) {
  recall(ledger);
  const { things, origins } = ledger;
  const notes = THINGS.map((id) => historyOf(ledger, id));
  const held = Object.entries(things).filter(([, all]) => all.size > 0);
  return { things: new Map<string, unknown>(held), notes, origins };
}

function throughSnapshot(ledger: Ledger, packed: boolean): Ledger {
  const bytes = encodeSnapshot(ledger, 1);
  const opened = openSnapshot((packed && packSnapshot(bytes)) || bytes);
  if (!opened) throw new Error('The snapshot could not be read');
  return ledgerFrom(opened.payloads);
}

test('a snapshot of any beginning and the rest behind it amount to the whole', () => {
  fc.assert(
    fc.property(doings, fc.nat(), fc.boolean(), (list, at, packed) => {
      const cut = at % (list.length + 1);
      const ledger = throughSnapshot(folded(list.slice(0, cut)), packed);
      expect(sumOf(folded(list.slice(cut), ledger))).toEqual(sumOf(folded(list)));
    }),
  );
});

test('what is exported amounts to what was there, in whatever order it arrives and on top of anything', () => {
  fc.assert(
    fc.property(doings, fc.nat(), fc.boolean(), (list, at, first) => {
      const whole = folded(list);
      expect(sumOf(folded(operationsOf(whole)))).toEqual(sumOf(whole));
      const part = folded(list.slice(0, at % (list.length + 1)));
      const both = first ? [...operationsOf(whole), ...operationsOf(part)] : operationsOf(part);
      expect(sumOf(folded(first ? both : [...both, ...operationsOf(whole)]))).toEqual(sumOf(whole));
    }),
  );
});

test('undo survives a snapshot', () => {
  fc.assert(
    fc.property(doings, fc.boolean(), (list, packed) => {
      const drafts = list.map((operation, time) => ({ ...operation, time }));
      const ledger = folded(drafts);
      const { undoables, redoables } = throughSnapshot(ledger, packed);
      expect({ undoables, redoables }).toEqual({
        undoables: JSON.parse(JSON.stringify(ledger.undoables)),
        redoables: ledger.redoables,
      });
    }),
  );
});

function device(name: string): Keeper {
  let count = 0;
  return new Keeper({
    files: memoryFiles(),
    elsewhere: memoryElsewhere(),
    now: () => ++count,
    randomId: () => name,
    keptSegments: 1,
  });
}

function ledgerIn({ snapshot, operations }: Opened): Ledger {
  return folded(operations, snapshot ? ledgerFrom(snapshot) : emptyLedger());
}

test('two devices that change different fields both keep their change, whatever the kinds and fields', async () => {
  const edit = fc.tuple(known, fc.nat(3));
  await fc.assert(
    fc.asyncProperty(edit, edit, async ([mine, early], [theirs, late]) => {
      fc.pre(fieldKey(mine as Change) !== fieldKey(theirs as Change));
      const [desk, phone] = [device('desk'), device('phone')];
      for (const keeper of [desk, phone]) await keeper.open();
      await desk.append({ id: 'on the desk', time: early, changes: [mine as Change] });
      await phone.append({ id: 'on the phone', time: late, changes: [theirs as Change] });
      await desk.import(await phone.export(), 'Import');
      await phone.import(await desk.export(), 'Import');
      for (const keeper of [desk, phone]) {
        const { things } = ledgerIn(await keeper.open());
        for (const { value, ...field } of [mine, theirs])
          expect(valueIn(things, field)).toEqual(value);
      }
    }),
    { numRuns: 300 },
  );
});

test('the journals of two devices merge without losing either’s edit, and twice is once', async () => {
  await fc.assert(
    fc.asyncProperty(doings, fc.nat(40), async (list, snapshotAt) => {
      const keepers = { desk: device('desk'), phone: device('phone') };
      const both = Object.values(keepers);
      for (const keeper of both) await keeper.open();
      for (const [index, { device: where, sequence: _, ...draft }] of list.entries()) {
        const keeper = keepers[where as keyof typeof keepers];
        await keeper.append(draft as Draft);
        if (index === snapshotAt) await keeper.snapshot();
      }
      const [desk, phone] = await Promise.all(both.map((keeper) => keeper.export()));
      await keepers.desk.import(phone ?? [], 'Import');
      await keepers.phone.import(desk ?? [], 'Import');
      expect((await keepers.desk.import(phone ?? [], 'Import')).added).toBe(0);
      const expected = sumOf(folded(list));
      for (const keeper of both) {
        const sum = sumOf(ledgerIn(await keeper.open()));
        expect(sum.things).toEqual(expected.things);
        expect(sum.notes).toEqual(expected.notes);
      }
    }),
    { numRuns: 60 },
  );
});
