import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  apply,
  changeTimes,
  emptyLedger,
  type Ledger,
  redoable,
  type Undoable,
  undoable,
} from './ledger.ts';
import type { Change, Draft } from './operation.ts';

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    kind: fc.constant('highlight' as const),
    id: fc.constantFrom('a', 'b', 'c'),
    field: fc.constant('note' as const),
    value: fc.oneof(fc.constant(null), fc.string({ maxLength: 4 })),
  }),
  fc.record({
    kind: fc.constant('article' as const),
    id: fc.constantFrom('x', 'y'),
    field: fc.constant('favourite' as const),
    value: fc.oneof(fc.constant(null), fc.boolean()),
  }),
);

const drafts: fc.Arbitrary<Draft[]> = fc
  .array(fc.record({ time: fc.nat(20), changes: fc.array(change, { maxLength: 3 }) }), {
    maxLength: 12,
  })
  .map((list) => list.map((draft, index) => ({ ...draft, id: `op-${index}` })));

function thingsOf(operations: readonly Draft[]): Ledger['things'] {
  const ledger = emptyLedger();
  for (const operation of operations) apply(ledger, operation);
  return ledger.things;
}

test('the order in which operations arrive makes no difference', () => {
  fc.assert(
    fc.property(
      drafts.chain((list) =>
        fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
      ),
      ([list, shuffled]) => {
        expect(thingsOf(shuffled)).toEqual(thingsOf(list));
      },
    ),
  );
});

test('an operation that arrives twice counts once', () => {
  fc.assert(
    fc.property(drafts, (list) => {
      expect(thingsOf([...list, ...list])).toEqual(thingsOf(list));
    }),
  );
});

test('undo after undo leads back, act by act, to where it began', () => {
  fc.assert(
    fc.property(drafts, (list) => {
      const ledger = emptyLedger();
      const states: Ledger['things'][] = [];
      list.forEach((draft, index) => {
        states.push(structuredClone(ledger.things));
        apply(ledger, { ...draft, time: index, label: 'Act' });
      });
      let time = list.length;
      for (const before of states.reverse()) {
        const act = undoable(ledger);
        expect(act).not.toBeNull();
        if (act)
          apply(ledger, {
            id: `undo-${time}`,
            time: time++,
            changes: [...act.before],
            undoes: act.id,
          });
        expect(ledger.things).toEqual(before);
      }
      expect(undoable(ledger)).toBeNull();
    }),
  );
});

/** `null`: undo, `true`: redo; else an act with these changes. */
const steps = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.array(change, { maxLength: 3 }) },
    { weight: 2, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constant(true as const) },
  ),
  { maxLength: 40 },
);

test('acts, undo and redo in any order give exactly the states that a pile of pictures would', () => {
  fc.assert(
    fc.property(steps, (list) => {
      const ledger = emptyLedger();
      const past: Ledger['things'][] = [];
      let future: Ledger['things'][] = [];
      list.forEach((step, time) => {
        const before = structuredClone(ledger.things);
        const id = `op-${time}`;
        if (Array.isArray(step)) {
          apply(ledger, { id, time, changes: step, label: 'Act' });
          past.push(before);
          future = [];
          return;
        }
        const [from, to] = step ? [future, past] : [past, future];
        const act: Undoable | null = step ? redoable(ledger) : undoable(ledger);
        const expected = from.pop();
        expect(act !== null).toBe(expected !== undefined);
        if (!act || !expected) return;
        to.push(before);
        apply(ledger, {
          id,
          time,
          changes: [...act.before],
          ...(step ? { redoes: act.id } : { undoes: act.id }),
        });
        expect(ledger.things).toEqual(expected);
      });
    }),
  );
});

test('an act that comes late takes back what it changed alone; one that comes again changes nothing', () => {
  const ledger = emptyLedger();
  const note = (id: string, value: string): Change => ({
    kind: 'highlight',
    id,
    field: 'note',
    value,
  });
  const late: Draft = {
    id: 'l',
    time: 1,
    label: 'Late',
    changes: [note('a', 'x'), note('b', 'x')],
  };
  const early: Draft = { id: 'e', time: 2, label: 'Early', changes: [note('a', 'y')] };
  apply(ledger, early);
  apply(ledger, late);
  expect(undoable(ledger)).toEqual({
    id: 'l',
    label: 'Late',
    before: [{ kind: 'highlight', id: 'b', field: 'note', value: null }],
  });
  const acts = structuredClone(ledger.undoables);
  apply(ledger, late);
  apply(ledger, early);
  expect(ledger.undoables).toEqual(acts);
});

test('undo passes over what has no label', () => {
  const ledger = emptyLedger();
  const set = (id: string, time: number, value: string, label?: string) =>
    apply(ledger, {
      id,
      time,
      changes: [{ kind: 'highlight', id: 'a', field: 'note', value }],
      ...(label && { label }),
    });
  set('1', 1, 'first', 'Note');
  set('2', 2, 'first draft');
  expect(undoable(ledger)).toMatchObject({ id: '1', label: 'Note' });
  expect(undoable(ledger, '2')).toBeNull();
});

test('the changes of a thing count once, at the time of the last; what comes of reading does not count', () => {
  const ledger = emptyLedger();
  const note = { kind: 'highlight', id: 'a b', field: 'note', value: 'x' } as const;
  const color = { kind: 'highlight', id: 'a b', field: 'color', value: 'sky' } as const;
  apply(ledger, { id: '1', time: 5, changes: [note, color] });
  apply(ledger, { id: '2', time: 9, changes: [{ ...note, value: null }] });
  apply(ledger, {
    id: '3',
    time: 12,
    changes: [
      { kind: 'setting', id: 'theme', field: 'value', value: 'night' },
      { kind: 'progress', id: 'a', field: 'furthest', value: 0.5 },
      { kind: 'pace', id: 'a', field: 'sample', value: { lang: 'en', words: 9, rate: 4, at: 12 } },
    ],
  });
  expect(changeTimes(ledger)).toEqual([9]);
});
