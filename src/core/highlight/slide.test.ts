import { expect, test } from 'vitest';
import type { Run } from './commonRuns.ts';
import { lettersOf } from './letters.ts';
import { Pairing } from './pairing.ts';
import { slide } from './slide.ts';

/** What is paired after sliding, the former text's words between bars. */
function slid(former: string, now: string, runs: readonly Run[]): string[] {
  const pairing = new Pairing(lettersOf({ text: former }), lettersOf({ text: now }));
  for (const { from, to, length } of runs) pairing.pairAll(from, to, length);
  slide(pairing);
  return pairing
    .runsIn(pairing.whole)
    .map(({ from, to, length }) => `${from}>${to} ${pairing.now.folded.slice(to, to + length)}`);
}

const LONG = 'the papers\nall hold to the papers\ndebated';
const SHORT = 'the papers\ndebated';

test('what was taken out begins and ends a line, told too far on or too far back', () => {
  const whole = ['0>0 thepapers', '27>9 debated'];
  const run = (from: number, to: number, length: number) => ({ from, to, length });
  expect(slid(LONG, SHORT, [run(0, 0, 3), run(21, 3, 13)])).toEqual(whole);
  expect(slid(LONG, SHORT, [run(0, 0, 9), run(27, 9, 7)])).toEqual(whole);
  expect(slid('a b\nb c', 'a b c', [run(0, 0, 2), run(3, 2, 1)])).toEqual(['0>0 ab', '3>2 c']);
});

test('what was put in begins and ends a line', () => {
  expect(
    slid(SHORT, LONG, [
      { from: 0, to: 0, length: 3 },
      { from: 3, to: 21, length: 13 },
    ]),
  ).toEqual(['0>0 thepapers', '9>27 debated']);
});

test('letters between passages that stand apart now go with their own line, but never from another', () => {
  const former = 'asked.\n1.1 herons';
  const runs = [
    { from: 0, to: 8, length: 6 },
    { from: 6, to: 1, length: 7 },
  ];
  expect(slid(former, '1.1 herons\nasked.\n1.3 storks', runs)).toEqual([
    '0>8 asked',
    '5>0 11herons',
  ]);
});
