import type { Block } from '../../article/block.ts';
import type { Candidate } from '../draft/candidate.ts';
import type { Draft } from '../draft/draft.ts';

/** More rounds than any text needs: each leaves something out. */
const MOST_ROUNDS = 24;

/**
 * Repeats the steps on what stays, as if it had come alone, until nothing more is left out. So cleaning a
 * cleaned text changes nothing: it is where this ends.
 */
export function settle(draft: Draft, steps: readonly ((draft: Draft) => void)[]): void {
  const first = new Map(draft.candidates.map((one) => [one, { ...one.block }]));
  let all = draft.candidates;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = draft.candidates;
    for (const step of steps) step(draft);
    all = round === 0 ? draft.candidates : interleaved(all, before, draft.candidates);
    const kept = draft.candidates.filter(({ block }) => !block.removal);
    if (kept.length === draft.candidates.length || kept.length === 0) break;
    if (round + 1 === MOST_ROUNDS) break;
    draft.candidates = kept;
    for (const one of kept) reset(one, first.get(one));
    draft.title = null;
    draft.lang = null;
  }
  draft.candidates = all;
}

/** Makes a candidate again what it came as, of the text that it still has. */
function reset(one: Candidate, came: Block = { kind: 'paragraph', text: '' }): void {
  if (one.block.kind === 'related') return;
  const { text, marks } = one.block;
  const { marks: _, ...shell } = came;
  one.block = { ...shell, text, ...(marks && { marks }) };
  one.settled = false;
}

/** `all` with the run of candidates `before` replaced by what became of it, each behind what it stood behind. */
function interleaved(
  all: readonly Candidate[],
  before: readonly Candidate[],
  after: readonly Candidate[],
): Candidate[] {
  const pieces = new Map<Candidate, Candidate[]>();
  const known = new Set(before);
  let head: Candidate | undefined;
  for (const one of after) {
    if (known.has(one)) head = one;
    if (!head) continue;
    const run = pieces.get(head);
    if (run) run.push(one);
    else pieces.set(head, [one]);
  }
  return all.flatMap((one) => pieces.get(one) ?? [one]);
}
