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
  expect(parseOperation(JSON.stringify(operation))).toEqual(operation);
});

test('passes over changes of a later version, and keeps the rest', () => {
  const known = { kind: 'setting', id: 'theme', field: 'value', value: 'night' };
  const json = JSON.stringify({
    id: '1',
    time: 5,
    changes: [{ kind: 'bookmark', id: 'b', field: 'at', value: 1 }, null, known],
  });
  expect(parseOperation(json).changes).toEqual([known]);
});

test.each(['null', '7', '{}', '{"id":1,"time":2}', '{'])('refuses %s', (json) => {
  expect(() => parseOperation(json)).toThrow();
});
