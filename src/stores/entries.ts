import { useMemo } from 'react';
import type { Entry } from '../core/entries/entry.ts';
import { once } from '../core/highlight/once.ts';
import { livingArticleNotes } from './articleNotes.ts';
import { type Highlight, livingHighlights, useHighlights } from './highlights.ts';

/** Everything that the reader has marked. An entry stays the same object while its highlight does. */
export function useEntries(): Entry[] {
  const all = useHighlights();
  return useMemo(
    () => [
      ...livingHighlights(all).map(entryOf),
      ...livingArticleNotes(all).map(({ id, about, note, createdAt }) => ({
        id,
        article: about,
        words: '',
        note,
        color: 'saffron' as const,
        createdAt,
        start: null,
      })),
    ],
    [all],
  );
}

const entryOf = once((highlight: Highlight): Entry => {
  const { id, home, note, color, createdAt } = highlight;
  return {
    id,
    article: home.article,
    words: home.words,
    note,
    color,
    createdAt,
    start: home.span.start,
  };
});
