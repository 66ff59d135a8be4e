import { useMemo } from 'react';
import type { Span } from '../../core/article/text.ts';
import { align } from '../../core/highlight/align.ts';
import { anchor } from '../../core/highlight/anchor.ts';
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
  return useMemo(() => {
    const placed: Placed[] = [];
    const unattached: Highlight[] = [];
    const ground = { revision, text };
    for (const highlight of livingHighlights(all, article)) {
      const { home } = highlight;
      const anchored = anchor(home, ground, alignments.get(home.revision));
      if (anchored.span) placed.push({ ...highlight, span: anchored.span });
      else unattached.push(highlight);
    }
    placed.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
    return { placed, unattached };
  }, [all, article, revision, text, alignments]);
}
