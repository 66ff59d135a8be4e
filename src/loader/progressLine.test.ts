import { expect, it } from 'vitest';
import { progressLine } from './progressLine.ts';

function written(isTTY: boolean, milliseconds: number): string {
  let text = '';
  let now = 0;
  const output = {
    isTTY,
    columns: 30,
    write: (part: string) => {
      text += part;
    },
  };
  const progress = progressLine(output, () => now);
  for (let done = 0; done < 4; done++) {
    progress.step(done, 4, `a\x1b${'b'.repeat(100)}.txt`);
    now += milliseconds;
  }
  progress.end();
  return text;
}

it('passes a short run in silence', () => {
  expect(written(true, 1) + written(false, 1000)).toBe('');
});

it('overwrites its line on a terminal, never longer than it, and clears it', () => {
  const lines = written(true, 150).split('\r\x1b[K');
  expect(lines).toHaveLength(5);
  expect(lines.every((line) => line.length < 30)).toBe(true);
  expect(lines[1]).toBe('Cleaning 2 of 4: a\ufffdbbbbbbbbbb');
  expect(lines[4]).toBe('');
});

it('writes whole lines to a log, some seconds apart', () => {
  expect(written(false, 3000).match(/^Cleaning \d of 4: a.*$/gm)?.length).toBe(1);
});
