import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as wordsOf } from 'mdast-util-to-string';
import { expect, test } from 'vitest';
import { escapeMarkdown, notebookMarkdown } from './markdown.ts';

test('words of articles stay words', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'ab1 .)#*_[]<>`~|\\&;!-+=$:/') }), (line) => {
      const words = line.replace(/\s+/g, ' ').trim();
      const tree = fromMarkdown(escapeMarkdown(words));
      expect(tree.children.every(({ type }) => type === 'paragraph')).toBe(true);
      expect(wordsOf(tree)).toBe(words);
    }),
  );
});

test('a notebook reads by article, quotes first, notes as they were written', () => {
  const markdown = notebookMarkdown([
    {
      article: {
        title: 'Fog & *other* crops',
        byline: 'Ada Vell',
        site: 'The Review',
        publishedAt: '2024-05-03T08:00:00Z',
        url: 'https://example.org/a',
      },
      excerpts: [
        { words: 'First paragraph.\n\nSecond.', note: 'A **note**.' },
        { words: '# not a heading', note: '' },
      ],
    },
  ]);
  expect(markdown).toBe(`# Lutrin notebook

## Fog \\& \\*other\\* crops

Ada Vell · The Review · 2024-05-03 · <https://example.org/a>

> First paragraph.
>
> Second.

A **note**.

> \\# not a heading
`);
});
