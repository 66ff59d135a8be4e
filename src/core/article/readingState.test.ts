import { expect, test } from 'vitest';
import { readingState } from './readingState.ts';

test.each([
  [undefined, undefined, 'unread'],
  [0, undefined, 'unread'],
  [0.5, undefined, 'reading'],
  [1, undefined, 'finished'],
  [0.2, true, 'finished'],
  [1, false, 'reading'],
  [undefined, false, 'unread'],
] as const)('read %s, said finished %s: %s', (furthest, said, state) => {
  expect(readingState(furthest, said)).toBe(state);
});
