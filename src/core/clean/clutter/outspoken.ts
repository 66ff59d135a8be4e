import type { Candidate } from '../draft/candidate.ts';
import type { Draft } from '../draft/draft.ts';
import { remove } from '../draft/remove.ts';
import type { Cue } from '../lexicon/cues.ts';
import type { CueReason } from '../lexicon/pack.ts';
import { textWeight } from '../lexicon/textWeight.ts';

/** Up to which weight a line is believed that opens with, or holds, a phrase of its reason. */
const OPENS: Partial<Record<CueReason, number>> = {
  consent: 1200,
  comments: 200,
  paywall: 300,
  advertisement: 80,
  promotion: 80,
  legal: 100,
  tools: 60,
  related: 60,
  other: 200,
};
const HOLDS: Partial<Record<CueReason, number>> = {
  consent: 160,
  comments: 160,
  paywall: 100,
  legal: 100,
  promotion: 45,
};
const SURENESS = { whole: 0.95, opens: 0.9, holds: 0.85 } as const;

/** Leaves out lines that say themselves what they are. */
export function removeOutspoken(draft: Draft): void {
  for (const one of draft.candidates) {
    if (one.settled || one.block.removal || /^(figure|code|table)$/.test(one.block.kind)) continue;
    const weight = textWeight(one.block.text);
    const cue = one.cues.find(
      (cue) =>
        believed(cue, weight) ||
        (weight <= TOGETHER &&
          cue.reason !== 'byline' &&
          cue.reason !== 'legal' &&
          saysTwice(one, cue.reason)),
    );
    if (cue) remove(one, cue.reason, `says so (${cue.manner})`, SURENESS[cue.manner]);
  }
}

/** Two phrases of one reason make a longer line believed. */
const TOGETHER = 130;

function saysTwice(one: Candidate, reason: CueReason): boolean {
  const cues = one.cues.filter((cue) => cue.reason === reason);
  return cues.reduce((sum, { count }) => sum + count, 0) >= 2;
}

function believed({ manner, reason }: Cue, weight: number): boolean {
  if (manner === 'whole') return true;
  return weight <= ((manner === 'opens' ? OPENS : HOLDS)[reason] ?? 0);
}
