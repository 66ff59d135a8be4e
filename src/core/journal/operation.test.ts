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

test('passes over changes of a later version, and keeps the rest', () => {
  const known = { kind: 'setting', id: 'theme', field: 'value', value: 'night' };
  const value = {
    id: '1',
    time: 5,
    changes: [{ kind: 'bookmark', id: 'b', field: 'at', value: 1 }, null, known],
  };
  expect(parseOperation(value).changes).toEqual([known]);
});

test.each([null, 7, {}, { id: 1, time: 2 }])('refuses %j', (value) => {
  expect(() => parseOperation(value)).toThrow(TypeError);
});
