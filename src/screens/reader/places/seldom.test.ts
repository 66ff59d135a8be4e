import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { seldom } from './seldom.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('what is told at every frame is done at once, then seldom, and in the end with the latest', () => {
  const done: number[] = [];
  const tell = seldom((value: number) => done.push(value), 250);
  for (let frame = 0; frame < 60; frame++) {
    tell(frame);
    vi.advanceTimersByTime(16);
  }
  expect(done[0]).toBe(0);
  expect(done.length).toBeLessThanOrEqual(5);
  vi.advanceTimersByTime(250);
  expect(done.at(-1)).toBe(59);
  vi.advanceTimersByTime(1000);
  tell(60);
  expect(done.at(-1)).toBe(60);
});
