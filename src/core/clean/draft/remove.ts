import type { Reason } from '../../article/block.ts';
import type { Candidate } from './candidate.ts';

/** Leaves a candidate out, in place and with the reason. The first removal stands. */
export function remove(one: Candidate, reason: Reason, rule: string, sureness: number): void {
  one.settled = true;
  one.block.removal ??= { reason, rule, sureness };
}
