import { useMemo } from 'react';
import type { Span } from '../../../core/article/text.ts';
import { anchor, type Candidate, type Home } from '../../../core/highlight/anchor.ts';
import { once } from '../../../core/highlight/once.ts';
import { type Highlight, livingHighlights, useHighlights } from '../../../stores/highlights.ts';
import { useAlignments } from './useAlignments.ts';

/** A highlight that stands in the text as it is now. */
export interface Placed extends Highlight {
  span: Span;
}

/** One whose words stand nowhere for sure; where they may, best first. */
export interface Unattached extends Highlight {
  candidates: readonly Candidate[];
}

/**
 * An article's highlights: those that stand in this revision, in its order; those that no longer do; and those that
 * the reader keeps without a place. `moved` is how many of the first were made in another revision. `formers` are the
 * texts they were made in, by revision, as far as they are still there.
 */
export function usePlaced(
  article: string,
  revision: string,
  text: string,
  formers: ReadonlyMap<string, string>,
) {
  const all = useHighlights();
  const alignments = useAlignments(formers, text);
  const place = useMemo(() => {
    const ground = { revision, text };
    // A home never changes: where it is found in this text is found out once. Null while its alignment is under way.
    const find = once((home: Home) => {
      const alignment = alignments.get(home.revision);
      return alignment === null ? null : anchor(home, ground, alignment);
    });
    // The same highlight is the same object: lists of thousands redraw only what has changed.
    return once((highlight: Highlight): Placed | Unattached | null => {
      const found = find(highlight.home);
      if (found?.span) return { ...highlight, span: found.span };
      return found && { ...highlight, candidates: found.candidates };
    });
  }, [revision, text, alignments]);
  return useMemo(() => {
    const placed: Placed[] = [];
    const unattached: Unattached[] = [];
    const detached: Highlight[] = [];
    let moved = 0;
    for (const highlight of livingHighlights(all, article)) {
      const here = highlight.detached ? null : place(highlight);
      if (highlight.detached) detached.push(highlight);
      else if (here && 'span' in here) {
        placed.push(here);
        if (here.home.revision && here.home.revision !== revision) moved++;
      } else if (here) unattached.push(here);
    }
    placed.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
    return { placed, unattached, detached, moved };
  }, [all, article, revision, place]);
}
