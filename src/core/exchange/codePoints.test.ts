import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inCodePoints, inUtf16 } from './codePoints.ts';

test('positions count as Array.from counts', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', 'é', '🦊', '𝒳', '\ud83e', '\n')),
      fc.nat(),
      (parts, n) => {
        const ground = { text: parts.join('') };
        const points = Array.from(ground.text);
        const start = points.length ? n % points.length : 0;
        const span = { start: points.slice(0, start).join('').length, end: ground.text.length };
        expect(inCodePoints(ground, span)).toEqual({ start, end: points.length });
        expect(inUtf16(ground, { start, end: points.length })).toEqual(span);
      },
    ),
  );
});

test('what lies outside the text is no place in it', () => {
  const ground = { text: 'a🦊b' };
  expect(inUtf16(ground, { start: 1, end: 3 })).toEqual({ start: 1, end: 4 });
  expect(inUtf16(ground, { start: 1, end: 4 })).toBeNull();
  expect(inUtf16(ground, { start: -1, end: 2 })).toBeNull();
  expect(inUtf16(ground, { start: 0.5, end: 2 })).toBeNull();
});
