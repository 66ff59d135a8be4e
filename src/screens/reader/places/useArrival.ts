import { type RefObject, useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { rangesOf } from '../../../platform/selection.ts';
import type { ArticleNote } from '../../../stores/articleNotes.ts';
import type { Highlight } from '../../../stores/highlights.ts';
import type { Placed } from '../highlights/usePlaced.ts';

interface ArrivalOptions {
  placed: readonly Placed[];
  unattached: readonly Highlight[];
  notes: readonly ArticleNote[];
  removedOpen: boolean;
  /** The highlight lies in a removed passage. */
  onRemoved: () => void;
  /** It no longer stands in the text. */
  onUnattached: () => void;
  /** It is a note on the article as a whole. */
  onNote: (id: string) => void;
  onFound: (highlight: Placed) => void;
}

/** Follows an address that names a highlight; then the address forgets it, so that going back works. */
export function useArrival(root: RefObject<HTMLElement | null>, options: ArrivalOptions): boolean {
  const [params, setParams] = useSearchParams();
  const wanted = params.get('highlight');
  useEffect(() => {
    if (!wanted) return;
    const { placed, unattached, notes, removedOpen } = options;
    const { onRemoved, onUnattached, onNote, onFound } = options;
    const target = placed.find(({ id }) => id === wanted);
    const onScreen = target && root.current && rangesOf(root.current, target.span).length > 0;
    if (target && !onScreen && !removedOpen) {
      onRemoved();
      return;
    }
    if (target) onFound(target);
    else if (unattached.some(({ id }) => id === wanted)) onUnattached();
    else if (notes.some(({ id }) => id === wanted)) onNote(wanted);
    setParams({}, { replace: true, preventScrollReset: true });
  });
  return wanted !== null;
}
