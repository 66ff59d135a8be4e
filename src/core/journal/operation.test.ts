import { expect, test } from 'vitest';
import { ShapeError } from '../article/shape.ts';
import { LATEST_TIME, parseOperation } from './operation.ts';
import { parseChange } from './parseChange.ts';

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

test('a change from outside has no time that is later than any date', () => {
  const at = (value: number) => ({ kind: 'word', id: 'w', field: 'createdAt', value });
  expect(parseChange(at(LATEST_TIME))).toEqual(at(LATEST_TIME));
  expect(() => parseChange(at(LATEST_TIME + 1))).toThrow(ShapeError);
});
