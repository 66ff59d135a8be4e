import { create } from 'zustand';
import { follow, leave, NO_TRAIL, type Stop, type Trail } from '../core/places/trail.ts';
import { useProgress } from './progress.ts';

interface Visit extends Trail {
  /** Id of the article that is read, or was last. */
  article: string | null;
  /** Where the trail leads in an article that is yet to be opened. */
  bound: Stop | null;
}

/** The places that the reader left by jumps, for as long as the visit lasts. */
export const useTrail = create<Visit>(() => ({ ...NO_TRAIL, article: null, bound: null }));

export function leavePlace(here: Stop): void {
  useTrail.setState((trail) => leave(trail, here));
}

/** Goes one stop along the trail, and returns where that leads; null where the trail ends. */
export function followTrail(here: Stop, way: keyof Trail): Stop | null {
  const step = follow(useTrail.getState(), here, way);
  if (!step) return null;
  const elsewhere = step.to.article !== here.article;
  useTrail.setState({ ...step.trail, bound: elsewhere ? step.to : null });
  return step.to;
}

/** An article is opened: the place in the one before is left. Returns where the trail leads in it, if it led here. */
export function arriveIn(article: string): Stop | null {
  const { article: before, bound } = useTrail.getState();
  useTrail.setState({ article, bound: null });
  if (bound?.article === article) return bound;
  const place = before !== null && before !== article && useProgress.getState().get(before)?.place;
  if (place) leavePlace({ ...place, article: before });
  return null;
}
