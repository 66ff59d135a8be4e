import { useMemo } from 'react';
import type { Span } from '../../core/article/text.ts';
import { anchor, type Candidate, type Home } from '../../core/highlight/anchor.ts';
import { once } from '../../core/highlight/once.ts';
import { type Highlight, livingHighlights, useHighlights } from '../../stores/highlights.ts';
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
  // A home never changes: where it is found in this text is found out once. Null while its alignment is under way.
  const find = useMemo(() => {
    const ground = { revision, text };
    return once((home: Home) => {
      const alignment = alignments.get(home.revision);
      return alignment === null ? null : anchor(home, ground, alignment);
    });
  }, [revision, text, alignments]);
  return useMemo(() => {
    const placed: Placed[] = [];
    const unattached: Unattached[] = [];
    const detached: Highlight[] = [];
    let moved = 0;
    for (const highlight of livingHighlights(all, article)) {
      const { home } = highlight;
      const anchored = highlight.detached ? null : find(home);
      if (highlight.detached) detached.push(highlight);
      else if (anchored?.span) {
        placed.push(placedAt(highlight, anchored.span));
        if (home.revision && home.revision !== revision) moved++;
      } else if (anchored) unattached.push({ ...highlight, candidates: anchored.candidates });
    }
    placed.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
    return { placed, unattached, detached, moved };
  }, [all, article, revision, find]);
}

/** The same highlight in the same place is the same object: lists of thousands redraw only what has changed. */
function placedAt(highlight: Highlight, span: Span): Placed {
  const known = PLACED.get(highlight);
  if (known?.span === span) return known;
  const placed = { ...highlight, span };
  PLACED.set(highlight, placed);
  return placed;
}

const PLACED = new WeakMap<Highlight, Placed>();
