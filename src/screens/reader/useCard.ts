import { type MouseEvent, type RefObject, useState } from 'react';
import { over, type SpanIndex } from '../../core/highlight/spanIndex.ts';
import { offsetAtPoint } from '../../platform/selection.ts';
import type { Placed } from './usePlaced.ts';

/** Which highlight is open, if any, and whether its note is being written. */
export function useCard(root: RefObject<HTMLElement | null>, index: SpanIndex<Placed>) {
  const [card, setCard] = useState<{ id: string; writing: boolean } | null>(null);
  const open = card ? index.inOrder.find(({ id }) => id === card.id) : undefined;

  /** Opens the highlight at a character; where several lie, the next one each time, the shortest first. */
  const openOver = (offset: number | null) => {
    const here = offset === null ? [] : over(index, offset);
    const next = here[(here.findIndex(({ id }) => id === open?.id) + 1) % here.length];
    setCard(next ? { id: next.id, writing: false } : null);
  };

  const openAt = (event: MouseEvent) => {
    if (!root.current || !document.getSelection()?.isCollapsed) return;
    if ((event.target as Element).closest('a, button')) return;
    openOver(offsetAtPoint(root.current, event.clientX, event.clientY));
  };

  return {
    open,
    writing: card?.writing ?? false,
    openCard: (id: string, writing = false) => setCard({ id, writing }),
    closeCard: () => setCard(null),
    openAt,
    openOver,
  };
}
