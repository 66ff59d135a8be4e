import type { Draft, Operation } from '../core/journal/operation.ts';

/** What the page asks of the journal's worker. Each request carries a number that its answer repeats. */
export type JournalRequest =
  | { ask: 'open' }
  | { ask: 'append'; draft: Draft }
  | { ask: 'export' }
  | { ask: 'import'; operations: readonly unknown[] }
  | { ask: 'snapshot' }
  | { ask: 'keepRevision'; hash: string; json: string }
  | { ask: 'revisions' }
  | { ask: 'dropRevision'; hash: string };

export interface JournalAnswers {
  /** `damaged`: something that was written can't be read; what could be saved is there, and the old file too. */
  open: { operations: Operation[]; damaged: boolean };
  /** The operation as written, and those of other tabs that were found before it. */
  append: { written: Operation; found: Operation[] };
  /** As stored: what this version does not know is in them too. */
  export: unknown[];
  /** How many were new; `found` holds these, and those of other tabs that were found before them. */
  import: { added: number; found: Operation[] };
  snapshot: null;
  keepRevision: null;
  revisions: string[];
  dropRevision: null;
}

/**
 * Why something was not kept. `full`: no room left. `large`: it alone is too large. `unavailable`: this browser
 * has no such storage.
 */
export type Refusal = 'full' | 'large' | 'unavailable' | 'failed';

export type JournalReply =
  | { number: number; answer: JournalAnswers[keyof JournalAnswers] }
  | { number: number; refusal: Refusal; message: string };
