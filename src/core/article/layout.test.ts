import { expect, test } from 'vitest';
import type { Block } from './block.ts';
import { type Group, layout, type Showing } from './layout.ts';

/** `p` paragraph, `q` quote, `f` figure, `c` caption, `k` credit, `r` related, `0`–`2` items at that depth, `x` removed. */
function laidOut(letters: string, removed: Showing = 'hidden'): string {
  const kinds = {
    p: 'paragraph',
    q: 'quote',
    f: 'figure',
    c: 'caption',
    k: 'credit',
    r: 'related',
  };
  const blocks = [...letters].map((letter): Block => {
    if (/\d/.test(letter)) return { kind: 'item', text: letter, depth: Number(letter) };
    return { kind: (kinds[letter as 'p'] ?? 'paragraph') as Block['kind'], text: letter };
  });
  const groups = layout(blocks, (index) => (letters[index] === 'x' ? removed : 'kept'));
  return groups.map((group) => spelled(group, letters)).join(' ');
}

function spelled(group: Group, letters: string): string {
  if (group.kind === 'list')
    return `[${group.items
      .map(({ index, lists }) => letters[index] + lists.map((l) => spelled(l, letters)).join(''))
      .join('')}]`;
  if (group.kind === 'block') return letters[group.index] ?? '';
  const all = group.indexes.map((index) => letters[index]).join('');
  return group.kind === 'removed' ? `(${all})` : all;
}

test.each([
  ['pqqp', 'p qq p'],
  ['fckp', 'fck p'],
  ['kcfc', 'kc fc'],
  ['ckck', 'ck ck'],
  ['p00p0', 'p [00] p [0]'],
  ['0110', '[0[11]0]'],
  ['20', '[20]'],
  ['prp', 'p p'],
  ['qxq', 'qq'],
])('%s', (letters, expected) => {
  expect(laidOut(letters)).toBe(expected);
});

test('removed passages that are shown stand alone in their place, neighbours together', () => {
  expect(laidOut('qxxqp', 'removed')).toBe('q (xx) q p');
});
