import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Span } from '../article/text.ts';
import { lineBeside, paragraphAt, paragraphBeside } from './beside.ts';

/** Paragraphs one after another, with a gap of what is left out now and then, each set in lines of so many characters. */
const page = fc
  .tuple(
    fc.array(fc.record({ length: fc.integer({ min: 1, max: 200 }), gap: fc.nat(40) }), {
      minLength: 1,
    }),
    fc.integer({ min: 1, max: 60 }),
  )
  .map(([parts, measure]) => {
    let at = 0;
    const paragraphs = parts.map(({ length, gap }) => {
      const start = at + gap;
      at = start + length + 1;
      return { span: { start, end: start + length } };
    });
    const lines = paragraphs.flatMap(({ span: { start, end } }) =>
      Array.from({ length: Math.ceil((end - start) / measure) }, (_, line) => ({
        start: start + line * measure,
        end: Math.min(end, start + (line + 1) * measure),
      })),
    );
    const lineAt = (offset: number) =>
      lines.find(({ start, end }) => start <= offset && offset < end) ?? null;
    return { paragraphs, lines, lineAt };
  });

test('from the first line on, each line is come by once, and none is passed over; the same way back', () => {
  fc.assert(
    fc.property(page, ({ paragraphs, lines, lineAt }) => {
      const walk = (from: Span, by: 1 | -1) => {
        const come = [from];
        for (;;) {
          const next = lineBeside(paragraphs, come.at(-1) as Span, by, lineAt);
          if (!next) return come;
          come.push(next);
        }
      };
      expect(walk(lines[0] as Span, 1)).toEqual(lines);
      expect(walk(lines.at(-1) as Span, -1)).toEqual(lines.toReversed());
    }),
  );
});

test('the paragraph beside the one after is the one that was left', () => {
  fc.assert(
    fc.property(page, fc.nat(), ({ paragraphs }, n) => {
      const here = paragraphs[n % paragraphs.length]?.span as Span;
      const next = paragraphBeside(paragraphs, here.start, 1);
      if (next) expect(paragraphBeside(paragraphs, next.start, -1)).toEqual(here);
      expect(paragraphAt(paragraphs, here.start)).toEqual(here);
      expect(paragraphAt(paragraphs, here.end)).toEqual(here);
    }),
  );
});
