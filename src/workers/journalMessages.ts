import type { Draft, Operation } from '../core/journal/operation.ts';

/** What the page asks of the journal's worker. Each request carries a number that its answer repeats. */
export type JournalRequest =
  | { ask: 'open' }
  | { ask: 'append'; draft: Draft }
  | { ask: 'keepRevision'; hash: string; json: string }
  | { ask: 'forgetRevision'; hash: string };

export interface JournalAnswers {
  open: { operations: Operation[]; damagedBytes: number };
  /** The operation as written, and those of other tabs that were found before it. */
  append: { written: Operation; found: Operation[] };
  keepRevision: null;
  forgetRevision: null;
}

/** Why something was not kept. `full`: no room left. `unavailable`: this browser has no such storage. */
export type Refusal = 'full' | 'unavailable' | 'failed';

export type JournalReply =
  | { number: number; answer: JournalAnswers[keyof JournalAnswers] }
  | { number: number; refusal: Refusal; message: string };
