import type { Reason } from '../article/block.ts';
import type { Candidate } from './candidate.ts';
import { likelihoods } from './classify.ts';
import type { Draft } from './draft.ts';
import { densestRun } from './features.ts';
import { HINTS, type Hint } from './place.ts';
import { textWeight } from './textWeight.ts';

/** Leaves out what the classifier takes for clutter, each with the reason that its phrases or its place give. */
export function judge(draft: Draft): void {
  const likely = likelihoods(draft);
  const open = draft.candidates
    .map((one, at) => ({ one, likely: likely[at] ?? 0 }))
    .filter(({ one }) => !one.settled && one.block.kind !== 'figure');
  const floor = keepsSomething(open.map(({ likely }) => likely)) ? 0.5 : 0;
  const run =
    floor > 0
      ? null
      : densestRun(draft.candidates.map((one) => (one.settled ? 0 : textWeight(one.block.text))));
  draft.candidates.forEach((one, at) => {
    if (one.settled || one.block.kind === 'figure') return;
    const chance = likely[at] ?? 0;
    const keep = run ? run.to < run.from || (at >= run.from && at <= run.to) : chance >= floor;
    if (keep) return;
    const { reason, rule } = reasonOf(one);
    one.block.removal = { reason, rule, sureness: Math.round((1 - chance) * 100) / 100 };
  });
  explainNeighbours(draft.candidates);
}

/** No article is empty: where nothing convinces, the densest run stays. */
function keepsSomething(likely: readonly number[]): boolean {
  return likely.some((one) => one >= 0.5);
}

const BY_HINT: readonly (readonly [Hint, Reason])[] = [
  ['consent', 'consent'],
  ['comments', 'comments'],
  ['advertisement', 'advertisement'],
  ['newsletter', 'promotion'],
  ['paywall', 'paywall'],
  ['related', 'related'],
  ['share', 'tools'],
  ['promotion', 'promotion'],
  ['author', 'byline'],
  ['tags', 'navigation'],
  ['navigation', 'navigation'],
  ['footer', 'navigation'],
  ['form', 'tools'],
  ['tools', 'tools'],
  ['teaser', 'related'],
  ['meta', 'byline'],
];
const MANNERS = { whole: 3, opens: 2, holds: 1 } as const;

function reasonOf(one: Candidate): { reason: Reason; rule: string } {
  const spoken = [...one.cues].sort(
    (a, b) => MANNERS[b.manner] * 2 + b.count - MANNERS[a.manner] * 2 - a.count,
  )[0];
  if (spoken) return { reason: spoken.reason, rule: `says so (${spoken.manner})` };
  for (const layer of ['near', 'around'] as const) {
    for (const [hint, reason] of BY_HINT) {
      if (((one.place?.[layer] ?? 0) & HINTS[hint]) !== 0)
        return { reason, rule: `stands in ${hint}` };
    }
  }
  if ((one.linked ?? 0) > 0.8)
    return {
      reason: textWeight(one.block.text) > 30 ? 'related' : 'navigation',
      rule: 'nothing but a link',
    };
  return { reason: 'other', rule: 'unlike the article' };
}

/** A line without a reason of its own has that of the nearest removed line with nothing kept between. */
function explainNeighbours(candidates: readonly Candidate[]): void {
  const pass = (order: readonly Candidate[]) => {
    let reason: Reason | null = null;
    for (const { block } of order) {
      if (!block.removal) {
        if (block.kind !== 'figure') reason = null;
      } else if (block.removal.reason !== 'other')
        reason = /duplicate|byline/.test(block.removal.reason) ? reason : block.removal.reason;
      else if (reason) block.removal = { ...block.removal, reason, rule: 'stands among its like' };
    }
  };
  pass(candidates);
  pass([...candidates].reverse());
}
