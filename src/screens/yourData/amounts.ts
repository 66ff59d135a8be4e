import { plural } from '@lingui/core/macro';

/** "2 articles", "1 highlight", "3 notes"; what there is none of is left out. */
export function amounts(counts: {
  articles: number;
  highlights: number;
  notes?: number;
}): string[] {
  const { articles, highlights, notes = 0 } = counts;
  return [
    articles > 0 && plural(articles, { one: '# article', other: '# articles' }),
    highlights > 0 && plural(highlights, { one: '# highlight', other: '# highlights' }),
    notes > 0 && plural(notes, { one: '# note', other: '# notes' }),
  ].filter((amount) => amount !== false);
}
