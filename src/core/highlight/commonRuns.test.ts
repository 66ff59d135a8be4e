import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commonRuns } from './commonRuns.ts';

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 40 });

test('runs agree, are long enough and in order in both', () => {
  fc.assert(
    fc.property(letters, letters, (a, b) => {
      let [from, to] = [0, 0];
      for (const run of commonRuns(a, b, 3)) {
        expect(run.length).toBeGreaterThanOrEqual(3);
        expect(run.from).toBeGreaterThanOrEqual(from);
        expect(run.to).toBeGreaterThanOrEqual(to);
        expect(a.substr(run.from, run.length)).toBe(b.substr(run.to, run.length));
        [from, to] = [run.from + run.length, run.to + run.length];
      }
    }),
  );
});

test('one long run wins over two short ones', () => {
  expect(commonRuns('result', 'res result ult', 3)).toEqual([{ from: 0, to: 4, length: 6 }]);
});
