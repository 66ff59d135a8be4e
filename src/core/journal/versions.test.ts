import { expect, test } from 'vitest';
import { apply, emptyLedger, historyOf } from './ledger.ts';
import type { Draft } from './operation.ts';

function noted(
  time: number,
  value: string | null,
  more: Partial<Draft> & { device?: string } = {},
) {
  const id = `op-${String(time).padStart(3, '0')}`;
  return {
    id,
    time,
    device: 'desk',
    sequence: time,
    changes: [{ kind: 'highlight' as const, id: 'h', field: 'note' as const, value }],
    ...more,
  };
}

function textsAfter(operations: Parameters<typeof apply>[1][]): string[] {
  const ledger = emptyLedger();
  for (const operation of operations) apply(ledger, operation);
  return historyOf(ledger, 'h').map(({ value }) => value);
}

test('one editing session leaves one version', () => {
  const first = [noted(1, 'O', { label: 'Note' }), noted(2, 'On'), noted(3, 'Once')];
  const second = [noted(4, 'Once m', { label: 'Note' }), noted(5, 'Once more')];
  expect(textsAfter([...first, ...second])).toEqual(['Once', 'Once more']);
  expect(textsAfter([...second, ...first])).toEqual(['Once', 'Once more']);
  expect(textsAfter([...first, ...first, ...second, ...second])).toEqual(['Once', 'Once more']);
});

test('what undo takes back stays in the history', () => {
  const session = [noted(1, 'Kept', { label: 'Note' }), noted(2, 'Kept text')];
  const again = [noted(3, 'Gone', { label: 'Note' }), noted(4, 'Gone text')];
  const undone = noted(5, 'Kept text', { undoes: 'op-003' });
  expect(textsAfter([...session, ...again, undone])).toEqual([
    'Kept text',
    'Gone text',
    'Kept text',
  ]);
});

test('the drafts of two devices do not swallow each other', () => {
  const here = [noted(1, 'a', { label: 'Note' }), noted(3, 'a here')];
  const there = [
    noted(2, 'b', { label: 'Note', device: 'phone' }),
    noted(4, 'b there', { device: 'phone' }),
  ];
  expect(textsAfter([...here, ...there])).toEqual(['a here', 'b there']);
  expect(textsAfter([...there, ...here])).toEqual(['a here', 'b there']);
});
