import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashText } from '../core/article/revision.ts';
import { cut } from './cuts.ts';

const names = Array.from({ length: 3000 }, (_, at) => hashText(`article ${at}`));
const parts = (list: readonly string[], about = 100) => cut(list, about, (name) => name);

test('nothing is lost, and no part is twice too large', () => {
  fc.assert(
    fc.property(fc.subarray(names), fc.integer({ min: 1, max: 200 }), (some, about) => {
      const all = parts(some, about);
      expect(all.flat()).toEqual(some);
      expect(Math.max(0, ...all.map(({ length }) => length))).toBeLessThanOrEqual(2 * about);
    }),
    { numRuns: 50 },
  );
});

test('parts are about as large as they should be', () => {
  const count = parts(names).length;
  expect(count).toBeGreaterThan(15);
  expect(count).toBeLessThan(60);
});

test('one that comes in changes its part, and leaves most others as they were', () => {
  const before = new Set(parts(names).map(String));
  for (const at of [0, 700, 1500, 2999]) {
    const after = parts(names.toSpliced(at, 0, hashText(`new ${at}`))).map(String);
    expect(after.filter((part) => !before.has(part)).length).toBeLessThanOrEqual(4);
  }
});
