import type { Article } from '../../../core/article/article.ts';
import type { Shares } from '../../../core/article/share.ts';
import type { Place } from '../../../core/journal/operation.ts';
import { useProgress } from '../../../stores/progress.ts';

/** The offset where the reader stopped in an article, or to which they are `bound` instead; null where there is none. */
export function stoppedAt(
  { id, revision }: Pick<Article, 'id' | 'revision'>,
  { offsetAt }: Pick<Shares, 'offsetAt'>,
  bound: Place | null,
): number | null {
  const place = bound ?? useProgress.getState().get(id)?.place;
  if (!place) return null;
  return place.revision === revision ? place.offset : offsetAt(place.share);
}
