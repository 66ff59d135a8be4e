import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type GreatAct, inParts } from './inParts.ts';
import { apply, emptyLedger, redoable, undoable } from './ledger.ts';
import type { Change, Draft } from './operation.ts';

const note = (id: number, value: string | null): Change => ({
  kind: 'highlight',
  id: `h${id}`,
  field: 'note',
  value,
});
const changes = fc.array(
  fc.tuple(fc.nat(900), fc.string()).map(([id, value]) => note(id, value)),
  { minLength: 1, maxLength: 1400, size: 'max' },
);

let ids = 0;
const randomId = () => `part-${++ids}`;

test('in parts an act does what it does whole, and is taken back and done again at once', () => {
  fc.assert(
    fc.property(changes, changes, (first, second) => {
      const ledger = emptyLedger();
      const whole = emptyLedger();
      const before: Draft = { id: 'before', time: 1, label: 'Before', changes: first };
      const act: Draft = { id: 'act', time: 2, label: 'Act', changes: second };
      const take = (draft: GreatAct) => {
        for (const part of inParts(draft, randomId)) apply(ledger, part);
      };
      take(before);
      apply(whole, before);
      const old = structuredClone(whole.things);
      expect(ledger.things).toEqual(old);
      take(act);
      apply(whole, act);
      expect(ledger.things).toEqual(whole.things);
      const undone = undoable(ledger);
      expect(undone).toMatchObject({ id: 'act', label: 'Act' });
      take({ id: 'undo', time: 3, changes: undone?.before ?? [], undoes: 'act' });
      expect(ledger.things).toEqual(old);
      take({ id: 'redo', time: 4, changes: redoable(ledger)?.before ?? [], redoes: 'act' });
      expect(ledger.things).toEqual(whole.things);
      expect(ledger.undoables.map(({ id }) => id)).toEqual(['before', 'act']);
    }),
    { numRuns: 40, endOnFailure: true }, // to look for a smaller act takes minutes
  );
});

test.each([
  { when: '', mine: 5, adding: 9 },
  { when: ' that comes after what was done later', mine: 10, adding: 9 },
])('what a backup brought in is one act$when, and again it is the same', ({ mine, adding }) => {
  const ledger = emptyLedger();
  apply(ledger, { id: 'mine', time: mine, label: 'Mine', changes: [note(1, 'mine')] });
  const theirs = [note(1, 'older'), note(2, 'theirs')];
  for (const _ of ['once', 'again']) {
    apply(ledger, { id: 'act', time: adding, label: 'Adding', changes: [] });
    theirs.forEach((change, at) => {
      apply(ledger, { id: `t${at}`, time: 3, merged: true, act: 'act', changes: [change] });
    });
    expect(ledger.things.highlight.get('h1')?.note).toBe('mine');
    expect(undoable(ledger)).toEqual({ id: 'act', label: 'Adding', before: [note(2, null)] });
    expect(ledger.undoables).toHaveLength(2);
  }
});
