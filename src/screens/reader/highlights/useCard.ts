import { type MouseEvent, type RefObject, useState } from 'react';
import { over, type SpanIndex } from '../../../core/highlight/spanIndex.ts';
import { offsetAtPoint } from '../../../platform/selection.ts';
import type { Placed } from './usePlaced.ts';

/** What is done with an open highlight. */
export type Doing = 'reading' | 'writing' | 'tagging';

/** Which highlight is open, if any, and what is done with it. */
export function useCard(root: RefObject<HTMLElement | null>, index: SpanIndex<Placed>) {
  const [card, setCard] = useState<{ id: string; doing: Doing } | null>(null);
  const open = card ? index.inOrder.find(({ id }) => id === card.id) : undefined;

  /** Opens the highlight at a character; where several lie, the next one each time, the shortest first. */
  const openOver = (offset: number | null) => {
    const here = offset === null ? [] : over(index, offset);
    const next = here[(here.findIndex(({ id }) => id === open?.id) + 1) % here.length];
    setCard(next ? { id: next.id, doing: 'reading' } : null);
  };

  const openAt = (event: MouseEvent) => {
    if (!root.current || !document.getSelection()?.isCollapsed) return;
    if ((event.target as Element).closest('a, button')) return;
    openOver(offsetAtPoint(root.current, event.clientX, event.clientY));
  };

  return {
    open,
    doing: card?.doing ?? 'reading',
    /** Nothing where it is no longer open: a note may be kept after its card was closed. */
    setDoing: (id: string, doing: Doing) =>
      setCard((now) => (now?.id === id ? { id, doing } : now)),
    openCard: (id: string, doing: Doing = 'reading') => setCard({ id, doing }),
    closeCard: () => setCard(null),
    openAt,
    openOver,
  };
}
