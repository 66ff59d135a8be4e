import { expect, test } from 'vitest';
import { clean } from '../clean.ts';

test('a thousand notes in a row are read as plain text, every word of them', () => {
  const notes = (count: number) =>
    Array.from({ length: count }, (_, index) => `[^${index}]: Note ${index}.`).join('\n');
  const text = (count: number) =>
    clean({ kind: 'markdown', content: `# A title\n\nWords[^1].\n\n${notes(count)}\n` })
      .blocks.map((block) => block.text)
      .join('\n');
  expect(text(999)).not.toContain('[^998]:');
  expect(text(1000)).toContain('[^999]: Note 999.');
});

test('a passage without end that is marked as a heading is no headline', () => {
  const content = `${'a line of a passage\n'.repeat(200)}===\n\nWords.`;
  expect(clean({ kind: 'markdown', content }).title).toBeNull();
  expect(clean({ kind: 'markdown', content: 'A headline\n===\n\nWords.' }).title).toBe(
    'A headline',
  );
});

test('a thousand addresses in a row are read as plain text too', () => {
  const addresses = Array.from({ length: 1000 }, (_, index) => `[${index}]: /u`).join('\n');
  const { blocks } = clean({ kind: 'markdown', content: `${addresses}\n\nWords of [one][7].` });
  expect(blocks.map(({ text }) => text).join('\n')).toContain('[999]: /u');
});
