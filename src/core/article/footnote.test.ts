import { expect, test } from 'vitest';
import type { Block } from './block.ts';
import { leadsToNote, noteWords } from './footnote.ts';

const BLOCKS: Block[] = [
  {
    kind: 'paragraph',
    text: 'A tin1, and more below',
    marks: [{ kind: 'link', start: 5, end: 6, to: 2 }],
  },
  { kind: 'heading', text: 'Notes' },
  { kind: 'item', text: 'Of 1934. ↩', marks: [{ kind: 'link', start: 9, end: 10, to: 0 }] },
];

test('a link ahead leads to a note, one to a heading or back does not', () => {
  expect(leadsToNote(BLOCKS, 0, 2)).toBe(true);
  expect(leadsToNote(BLOCKS, 0, 1)).toBe(false);
  expect(leadsToNote(BLOCKS, 29, 0)).toBe(false);
  expect(leadsToNote(BLOCKS, 0, 7)).toBe(false);
});

test('of a note the sign that leads back is left out, where it stands at the end', () => {
  const [text, , note] = BLOCKS as [Block, Block, Block];
  expect(noteWords(note)).toBe('Of 1934.');
  expect(noteWords(text)).toBe(text.text);
});
