import { expect, test } from 'vitest';
import { notebookMarkdown } from './markdown.ts';

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
