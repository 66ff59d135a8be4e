import { useMemo } from 'react';
import type { Fields } from '../core/journal/operation.ts';
import { handfulOf } from '../core/review/handful.ts';
import { type Highlight, livingHighlights, useHighlights } from './highlights.ts';
import { commit, things } from './ledger.ts';

type Reviews = ReadonlyMap<string, Partial<Fields['review']>>;

const useReviews: () => Reviews = things.review;

/** The highlights that today brings back, in order. `now`: ms since 1970, the same as long as a screen is open. */
export function useHandful(now: number): Highlight[] {
  const all = useHighlights();
  const reviews = useReviews();
  return useMemo(() => {
    const living = livingHighlights(all).filter(({ id }) => !reviews.get(id)?.discarded);
    const reviewable = living.map(({ id, createdAt }) => ({
      id,
      createdAt,
      memory: reviews.get(id)?.memory ?? null,
    }));
    const byId = new Map(living.map((highlight) => [highlight.id, highlight]));
    return handfulOf(reviewable, now, startOfDay(now)).flatMap((id) => byId.get(id) ?? []);
  }, [all, reviews, now]);
}

/** Midnight where the reader is. */
function startOfDay(now: number): number {
  return new Date(now).setHours(0, 0, 0, 0);
}

/** Keeps what the reader said of a highlight that came back. */
export async function lookAgain(id: string, recall: 'faded' | 'remembered' | 'fresh') {
  const { looked } = await import('../core/review/memory.ts');
  const memory = looked(things.review.getState().get(id)?.memory ?? null, recall, Date.now());
  return commit([{ kind: 'review', id, field: 'memory', value: memory }], 'Review');
}

/** The highlight stays in the notebook, but does not come back. */
export function discardFromReview(id: string): Promise<boolean> {
  return commit([{ kind: 'review', id, field: 'discarded', value: true }], 'Discard from review');
}
