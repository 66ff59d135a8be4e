import { expect, test } from 'vitest';
import { dateIn } from './dates.ts';

test.each([
  ['A clip (1:07) -April 24, 2023', '2023-04-24'],
  ['Le 3 août 2024', '2024-08-03'],
  ['3. Sept. 2024', '2024-09-03'],
  ['Chapter 12, 2024', null],
])('the date in %j', (text, iso) => {
  expect(dateIn(text)?.iso ?? null).toBe(iso);
});
