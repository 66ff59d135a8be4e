import fc from 'fast-check';
import { expect, it } from 'vitest';
import { byKey } from './byKey.ts';

it('is a stable sort, the largest first', () => {
  const key = fc.oneof(fc.nat(5), fc.nat(2 ** 18), fc.constantFrom(2047, 2048, 2 ** 32 - 1));
  fc.assert(
    fc.property(fc.array(key, { maxLength: 60 }), fc.nat(60), (keys, skipped) => {
      const things = [...keys.keys()].filter((thing) => thing !== skipped);
      const sorted = things.toSorted((a, b) => (keys[b] ?? 0) - (keys[a] ?? 0) || a - b);
      expect([...byKey(Uint32Array.from(things), Uint32Array.from(keys))]).toEqual(sorted);
    }),
    { numRuns: 1000 },
  );
});
