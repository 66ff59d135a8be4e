import { expect, test } from 'vitest';
import { parseOperation } from './operation.ts';

test('reads what the journal wrote', () => {
  const operation = {
    id: '1',
    time: 5,
    device: 'here',
    sequence: 3,
    changes: [{ kind: 'passage', id: 'p', field: 'kept', value: true }],
    label: 'Restored passage',
  };
  expect(parseOperation(structuredClone(operation))).toEqual(operation);
});

test('keeps changes of a later version, and leaves out what is no change', () => {
  const later = { kind: 'bookmark', id: 'b', field: 'at', value: 1 };
  const known = { kind: 'setting', id: 'theme', field: 'value', value: 'night' };
  const value = { id: '1', time: 5, changes: [later, null, { kind: 'no field' }, known], mood: 2 };
  expect(parseOperation(value)).toMatchObject({ changes: [later, known], mood: 2 });
});

test.each([null, 7, {}, { id: 1, time: 2 }, { id: '1', time: NaN }])('refuses %j', (value) => {
  expect(() => parseOperation(value)).toThrow(TypeError);
});
