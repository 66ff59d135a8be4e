import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexSpans, over, touching } from './spanIndex.ts';

const span = fc
  .tuple(fc.nat(40), fc.integer({ min: 1, max: 15 }))
  .map(([start, length]) => ({ start, end: start + length }));
const things = fc.array(
  span.map((span) => ({ span })),
  { maxLength: 12 },
);

test('finds exactly those that share a character with a stretch', () => {
  fc.assert(
    fc.property(things, span, (list, stretch) => {
      const wanted = list.filter(
        ({ span }) => span.start < stretch.end && span.end > stretch.start,
      );
      expect(new Set(touching(indexSpans(list), stretch))).toEqual(new Set(wanted));
    }),
  );
});

test('gives the shortest one under a character first', () => {
  const long = { span: { start: 0, end: 20 } };
  const short = { span: { start: 4, end: 9 } };
  const elsewhere = { span: { start: 9, end: 12 } };
  expect(over(indexSpans([elsewhere, long, short]), 8)).toEqual([short, long]);
});
