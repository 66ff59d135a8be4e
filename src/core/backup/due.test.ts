import { expect, test } from 'vitest';
import { isAutomaticDue, isBackupDue } from './due.ts';

const DAY = 86_400_000;
const NOW = 1000 * DAY;

test('nothing is due while nothing has changed', () => {
  expect(isBackupDue([], 0, NOW)).toBe(false);
  expect(isBackupDue([5, 6], 7, NOW)).toBe(false);
  expect(isAutomaticDue([5, 6], 7, NOW)).toBe(false);
});

test('a backup is due after 50 changes', () => {
  const made = Array.from({ length: 50 }, (_, index) => NOW - index);
  expect(isBackupDue(made, NOW - DAY, NOW)).toBe(true);
  expect(isBackupDue(made.slice(1), NOW - DAY, NOW)).toBe(false);
});

test('a backup is due 7 days after the last, or after the first change where there was none', () => {
  expect(isBackupDue([NOW], NOW - 7 * DAY, NOW)).toBe(true);
  expect(isBackupDue([NOW], NOW - 6 * DAY, NOW)).toBe(false);
  expect(isBackupDue([NOW - 7 * DAY, NOW], 0, NOW)).toBe(true);
  expect(isBackupDue([NOW - 6 * DAY, NOW], 0, NOW)).toBe(false);
});

test('the folder gets one a day while there are changes', () => {
  expect(isAutomaticDue([NOW], NOW - DAY, NOW)).toBe(true);
  expect(isAutomaticDue([NOW], NOW - DAY + 1, NOW)).toBe(false);
});
