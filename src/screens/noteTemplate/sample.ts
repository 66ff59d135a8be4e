import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import type { Sheet } from '../../core/exchange/markdownNote.ts';
import type { Marked } from '../../core/exchange/marked.ts';

/** What the preview shows, in the reader's language: an article with signs that mean something in Markdown. */
export function sampleSheet(): Sheet {
  const quote = t`There is a bell, and a rope to ring it with.`;
  const note = t`Ask who took the **clapper**.`;
  const bells = t({ message: 'bells', comment: 'the tag of a sample note' });
  return {
    cited: {
      title: t`The ferryman who counts *aloud*`,
      byline: 'Ada Vell',
      site: 'Lutrin',
      publishedAt: '2024-05-03',
      lang: i18n.locale,
      url: 'https://example.org/ferryman',
    },
    tags: [t({ message: 'water', comment: 'the tag of a sample article' })],
    marked: [
      marking(quote, note, [bells]),
      marking(t`# of passengers: never more than seven.`, '', []),
    ],
  };
}

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
