import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block } from './block.ts';
import { layout } from './layout.ts';
import { firstOf, linesOf, portionsOf } from './portions.ts';

const kind = fc.constantFrom('paragraph', 'paragraph', 'paragraph', 'heading', 'item', 'quote');
const texts = fc.array(fc.record({ kind, length: fc.integer({ min: 1, max: 1500 }) }), {
  minLength: 1,
  maxLength: 150,
  size: 'max', // or few would be long enough to be cut
});

function blocksOf(texts: readonly { kind: string; length: number }[]): Block[] {
  return texts.map(({ kind, length }) => ({
    kind: kind as Block['kind'],
    text: 'a'.repeat(length),
  }));
}

test('the portions are the groups, one after another, and their spans are the text', () => {
  fc.assert(
    fc.property(texts, (texts) => {
      const blocks = blocksOf(texts);
      const groups = layout(blocks, () => 'kept');
      const portions = portionsOf(groups, blocks);
      expect(portions.flatMap(({ groups }) => groups)).toEqual(groups);
      for (const [at, portion] of portions.entries())
        expect(portion.end).toBe(portions[at + 1]?.start ?? articleLength(blocks));
    }),
  );
});

function articleLength(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length + 1, -1);
}

test('a portion begins and the one before it ends with a paragraph', () => {
  fc.assert(
    fc.property(texts, (texts) => {
      const blocks = blocksOf(texts);
      const portions = portionsOf(
        layout(blocks, () => 'kept'),
        blocks,
      );
      for (const { groups } of portions.slice(1)) {
        const first = groups[0] ? firstOf(groups[0]) : -1;
        expect([blocks[first - 1]?.kind, blocks[first]?.kind]).toEqual(['paragraph', 'paragraph']);
      }
    }),
  );
});

test('a long text of paragraphs is many portions, a short one is one', () => {
  const paragraphs = (count: number) =>
    blocksOf(Array.from({ length: count }, () => ({ kind: 'paragraph', length: 400 })));
  const count = (blocks: Block[]) =>
    portionsOf(
      layout(blocks, () => 'kept'),
      blocks,
    ).length;
  expect(count(paragraphs(20))).toBe(1);
  expect(count(paragraphs(320))).toBeGreaterThan(15);
});

test('a portion is guessed as high as what of it is drawn', () => {
  const blocks = blocksOf(Array.from({ length: 4 }, () => ({ kind: 'item', length: 660 })));
  const groups = layout(blocks, (index) => (index === 2 ? 'hidden' : 'kept'));
  expect(portionsOf(groups, blocks).map((portion) => linesOf(portion, blocks))).toEqual([33]);
});
