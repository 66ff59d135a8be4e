import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chosenOf, extended, NOTHING, type Selection, toggled, whole } from './selection.ts';

const rows = [...'abcdefghij'];
const index = fc.nat(rows.length - 1);

/** Any selection that a reader can come to. */
const selection = fc
  .array(fc.tuple(fc.boolean(), index, index), { maxLength: 8 })
  .map((acts) =>
    acts.reduce<Selection>(
      (now, [range, at, here]) => (range ? extended(now, rows, at, here) : toggled(now, rows, at)),
      NOTHING,
    ),
  );
const idsOf = ({ chosen }: Selection) => [...chosen].sort().join('');

test('a range ends where it ends, whichever way led there', () => {
  fc.assert(
    fc.property(selection, index, index, index, (before, here, astray, end) => {
      const straight = extended(before, rows, end, here);
      const roundabout = extended(extended(before, rows, astray, here), rows, end, astray);
      expect(idsOf(roundabout)).toBe(idsOf(straight));
    }),
  );
});

test('a range holds both its ends, all between, and what was chosen before it, no more', () => {
  fc.assert(
    fc.property(selection, index, index, (before, from, end) => {
      const begun = toggled(toggled(before, rows, from), rows, from);
      const after = extended(begun, rows, end, from);
      const [low, high] = [Math.min(from, end), Math.max(from, end)];
      const expected = new Set([...before.chosen, ...rows.slice(low, high + 1)]);
      expect(idsOf(after)).toBe([...expected].sort().join(''));
    }),
  );
});

test('choosing a row twice changes nothing', () => {
  fc.assert(
    fc.property(selection, index, (before, at) => {
      expect(idsOf(toggled(toggled(before, rows, at), rows, at))).toBe(idsOf(before));
    }),
  );
});

test('what is not shown is not chosen, and is again when it is shown again', () => {
  fc.assert(
    fc.property(selection, fc.subarray(rows), (all, shown) => {
      const chosen = chosenOf(all, shown);
      expect([...chosen]).toEqual(shown.filter((id) => all.chosen.has(id)));
      expect([...chosenOf(all, rows)].sort().join('')).toBe(idsOf(all));
    }),
  );
});

test('a range goes on from its first row when others have come before that', () => {
  const begun = toggled(NOTHING, rows, 3);
  const after = extended(begun, ['new', ...rows], 6);
  expect(idsOf(after)).toBe('def');
});

test('all is all', () => {
  expect(chosenOf(whole(rows), rows).size).toBe(rows.length);
});
