import { useMemo } from 'react';
import type { Span } from '../../core/article/text.ts';
import { align } from '../../core/highlight/align.ts';
import { anchor, type Home } from '../../core/highlight/anchor.ts';
import { once } from '../../core/highlight/once.ts';
import { type Highlight, livingHighlights, useHighlights } from '../../stores/highlights.ts';

/** A highlight that stands in the text as it is now. */
export interface Placed extends Highlight {
  span: Span;
}

/**
 * An article's highlights: those that stand in this revision, in its order, and those that no longer do. `formers`
 * are the texts they were made in, by revision, as far as they are still there.
 */
export function usePlaced(
  article: string,
  revision: string,
  text: string,
  formers: ReadonlyMap<string, string>,
) {
  const all = useHighlights();
  const alignments = useMemo(
    () => new Map([...formers].map(([hash, former]) => [hash, align(former, text)])),
    [formers, text],
  );
  // A home never changes: where it is found in this text is found out once.
  const find = useMemo(() => {
    const ground = { revision, text };
    return once((home: Home) => anchor(home, ground, alignments.get(home.revision)));
  }, [revision, text, alignments]);
  return useMemo(() => {
    const placed: Placed[] = [];
    const unattached: Highlight[] = [];
    for (const highlight of livingHighlights(all, article)) {
      const { span } = find(highlight.home);
      if (span) placed.push({ ...highlight, span });
      else unattached.push(highlight);
    }
    placed.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
    return { placed, unattached };
  }, [all, article, find]);
}
