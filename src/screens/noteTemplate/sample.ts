import type { Sheet } from '../../core/exchange/markdownNote.ts';
import type { Marked } from '../../core/exchange/marked.ts';

/** What the preview shows: an article with signs that mean something in Markdown. */
export const SAMPLE: Sheet = {
  cited: {
    title: 'The ferryman who counts *aloud*',
    byline: 'Ada Vell',
    site: 'The Review',
    publishedAt: '2024-05-03',
    lang: 'en',
    url: 'https://example.org/ferryman',
  },
  tags: ['water'],
  marked: [
    marking('There is a bell, and a rope to ring it with.', 'Ask who took the **clapper**.', [
      'bells',
    ]),
    marking('# of passengers: never more than seven.', '', []),
  ],
};

function marking(words: string, note: string, tags: string[]): Marked {
  const quote = { exact: words, prefix: '', suffix: '' };
  return {
    id: words,
    article: '',
    home: { article: '', revision: '', span: { start: 0, end: 0 }, quote, words },
    detached: false,
    color: 'saffron',
    style: 'fill',
    note,
    tags,
    createdAt: Date.UTC(2026, 0, 2),
    changedAt: null,
    foreign: null,
  };
}
