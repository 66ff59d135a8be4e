import { expect, test } from 'vitest';
import { reboundOf } from './keys.ts';

test('a setting can give a command no key that a reader could not', () => {
  const settings = new Map([
    ['key.remove', { value: 'Tab' }],
    ['key.archive', { value: 'Mod+r' }],
    ['key.tag', { value: 'y' }],
    ['key.note', { value: '' }],
  ]);
  expect([...reboundOf(settings)].sort()).toEqual([
    ['note', ''],
    ['tag', 'y'],
  ]);
});
