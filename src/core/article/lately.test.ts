import { expect, test } from 'vitest';
import { lately } from './lately.ts';

test('what was asked for last is at hand, what was long ago is asked for anew', async () => {
  const asked: string[] = [];
  const ask = lately(2, async (key) => {
    asked.push(key);
    return key.toUpperCase();
  });
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) expect(await ask(key)).toBe(key.toUpperCase());
  expect(asked).toEqual(['a', 'b', 'c', 'b']);
});

test('a failure is asked anew', async () => {
  let fails = true;
  const ask = lately(2, async () => {
    if (fails) throw new Error('not there');
    return 'there';
  });
  await expect(ask('a')).rejects.toThrow('not there');
  fails = false;
  expect(await ask('a')).toBe('there');
});
