import type { Reason } from '../../article/block.ts';
import type { Candidate } from '../draft/candidate.ts';
import type { Draft } from '../draft/draft.ts';
import { isMashed } from './mashed.ts';

/** A line that was left out without a reason of its own has that of the nearest one with nothing kept between. */
export function explainOthers({ candidates }: Draft): void {
  pass(candidates);
  pass([...candidates].reverse());
  for (const { block } of candidates) {
    if (block.removal?.reason === 'other' && isMashed(block.text))
      block.removal.reason = 'navigation';
  }
}

function pass(candidates: readonly Candidate[]): void {
  let reason: Reason | null = null;
  for (const { block } of candidates) {
    if (!block.removal) {
      if (block.kind !== 'figure') reason = null;
    } else if (block.removal.reason !== 'other')
      reason = /duplicate|byline/.test(block.removal.reason) ? reason : block.removal.reason;
    else if (reason) block.removal = { ...block.removal, reason, rule: 'stands among its like' };
  }
}
