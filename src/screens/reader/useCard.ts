import { type MouseEvent, type RefObject, useState } from 'react';
import { offsetAtPoint } from '../../platform/selection.ts';
import type { Placed } from './usePlaced.ts';

/** Which highlight is open, if any, and whether its note is being written. */
export function useCard(root: RefObject<HTMLElement | null>, placed: readonly Placed[]) {
  const [card, setCard] = useState<{ id: string; writing: boolean } | null>(null);
  const open = placed.find(({ id }) => id === card?.id);

  /** Opens the highlight under a click; where several lie, the next one each time, the shortest first. */
  const openAt = (event: MouseEvent) => {
    if (!root.current || !document.getSelection()?.isCollapsed) return;
    if ((event.target as Element).closest('a, button')) return;
    const offset = offsetAtPoint(root.current, event.clientX, event.clientY);
    const here = placed
      .filter(({ span }) => offset !== null && span.start <= offset && offset < span.end)
      .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
    const next = here[(here.findIndex(({ id }) => id === open?.id) + 1) % here.length];
    setCard(next ? { id: next.id, writing: false } : null);
  };

  return {
    open,
    writing: card?.writing ?? false,
    openCard: (id: string, writing = false) => setCard({ id, writing }),
    closeCard: () => setCard(null),
    openAt,
  };
}
