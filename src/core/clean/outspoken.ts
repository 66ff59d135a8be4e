import type { Candidate } from './candidate.ts';
import type { Cue } from './cues.ts';
import type { Draft } from './draft.ts';
import type { CueReason } from './pack.ts';
import { remove } from './remove.ts';
import { textWeight } from './textWeight.ts';

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
};
const HOLDS: Partial<Record<CueReason, number>> = {
  consent: 160,
  comments: 160,
  paywall: 100,
  legal: 100,
  promotion: 45,
};
const SURENESS = { whole: 0.95, opens: 0.9, holds: 0.85 } as const;

/** Leaves out lines that say themselves what they are. An article about such lines keeps its passages. */
export function removeOutspoken(draft: Draft): void {
  const subjects = subjectsOf(draft.candidates);
  for (const one of draft.candidates) {
    if (one.settled || one.block.removal || /^(figure|code|table)$/.test(one.block.kind)) continue;
    const weight = textWeight(one.block.text);
    const cue = one.cues.find((cue) => believed(cue, weight, subjects));
    if (cue) remove(one, cue.reason, `says so (${cue.manner})`, SURENESS[cue.manner]);
  }
}

function believed({ manner, reason }: Cue, weight: number, subjects: ReadonlySet<string>): boolean {
  if (manner === 'whole') return true;
  if (subjects.has(reason) && weight > 40) return false;
  return weight <= ((manner === 'opens' ? OPENS : HOLDS)[reason] ?? 0);
}

/** A passage is prose from this weight on. */
const PROSE = 200;

/** What the article itself is about: the reasons that prose before its last third holds phrases of, more than once. */
function subjectsOf(candidates: readonly Candidate[]): Set<string> {
  const prose = candidates.filter((one) => !one.settled && textWeight(one.block.text) >= PROSE);
  const early = prose.slice(0, Math.ceil((prose.length * 2) / 3));
  const times = new Map<string, number>();
  for (const one of early) {
    for (const reason of new Set(one.cues.map((cue) => cue.reason)))
      times.set(reason, (times.get(reason) ?? 0) + 1);
  }
  return new Set([...times].filter(([, count]) => count >= 2).map(([reason]) => reason));
}
