import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block } from './block.ts';
import { contentsOf, headingAt } from './contents.ts';
import { articleText } from './text.ts';

const block = fc.record({
  kind: fc.constantFrom('heading' as const, 'paragraph' as const),
  text: fc.string({ minLength: 1 }),
  level: fc.integer({ min: 2, max: 4 }),
});
const kept = () => 'kept' as const;

test('each line names the heading that stands where it leads, and no heading is missing', () => {
  fc.assert(
    fc.property(fc.array(block), (blocks: Block[]) => {
      const contents = contentsOf(blocks, kept);
      const text = articleText(blocks);
      expect(contents.length).toBe(blocks.filter(({ kind }) => kind === 'heading').length);
      for (const { start, words } of contents)
        expect(text.slice(start, start + words.length)).toBe(words);
      if (contents.length > 0) expect(Math.min(...contents.map(({ depth }) => depth))).toBe(0);
    }),
  );
});

test('a place lies under the last heading at or before it', () => {
  const blocks: Block[] = [
    { kind: 'paragraph', text: 'Before' },
    { kind: 'heading', text: 'One', level: 2 },
    { kind: 'paragraph', text: 'Words' },
    { kind: 'heading', text: 'Two', level: 3 },
  ];
  const contents = contentsOf(blocks, kept);
  expect(headingAt(contents, 0)).toBe(-1);
  expect(headingAt(contents, 7)).toBe(0);
  expect(headingAt(contents, 14)).toBe(0);
  expect(headingAt(contents, 17)).toBe(1);
  expect(contentsOf(blocks, (index) => (index === 1 ? 'hidden' : 'kept'))).toHaveLength(1);
});
