import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinNotes, mergeable, pieces, union } from './reshape.ts';
import { indexSpans } from './spanIndex.ts';

const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n'), minLength: 1 });

test('a cut loses no letter, and its pieces follow each other', () => {
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), fc.nat(), fc.nat(), (text, a, b, c, d) => {
      const at = (n: number) => n % (text.length + 1);
      const ordered = (x: number, y: number) => ({ start: Math.min(x, y), end: Math.max(x, y) });
      const span = ordered(at(a), at(b));
      const cut = ordered(at(c), at(d));
      fc.pre(cut.start >= span.start && cut.end <= span.end);
      const found = pieces(text, span, cut);
      found.slice(1).forEach(({ start }, i) => {
        expect(start).toBeGreaterThanOrEqual(found[i]?.end ?? 0);
      });
      const letters = (words: string) => words.replace(/\s/g, '');
      expect(found.map(({ start, end }) => letters(text.slice(start, end))).join('')).toBe(
        letters(text.slice(span.start, span.end)),
      );
      for (const { start, end } of found) expect(text.slice(start, end)).toMatch(/^\S/);
    }),
  );
});

test('a caret parts in two, a selection in three', () => {
  const words = 'one two three';
  const all = { start: 0, end: words.length };
  const said = (cut: { start: number; end: number }) =>
    pieces(words, all, cut).map(({ start, end }) => words.slice(start, end));
  expect(said({ start: 4, end: 4 })).toEqual(['one', 'two three']);
  expect(said({ start: 4, end: 7 })).toEqual(['one', 'two', 'three']);
  expect(said({ start: 0, end: 0 })).toEqual([words]);
});

test('both notes are kept, none is made of nothing', () => {
  expect(joinNotes(['first', '', 'second'])).toBe('first\n\nsecond');
  expect(joinNotes(['', ' '])).toBe('');
});

test('what overlaps is offered first, else what stands next', () => {
  const one = (id: string, start: number, end: number) => ({ id, span: { start, end } });
  const [a, b, c, d] = [one('a', 0, 5), one('b', 8, 20), one('c', 15, 30), one('d', 40, 45)];
  const index = indexSpans([d, c, b, a] as { id: string; span: { start: number; end: number } }[]);
  expect(mergeable(index, b as never)).toEqual([c]);
  expect(mergeable(index, a as never)).toEqual([b]);
  expect(mergeable(index, d as never)).toEqual([c]);
  expect(union({ start: 8, end: 20 }, { start: 15, end: 30 })).toEqual({ start: 8, end: 30 });
});
