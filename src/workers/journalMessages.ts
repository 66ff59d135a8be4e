import type { Way } from '../core/backup/contents.ts';
import type { Lines } from '../core/backup/jsonLines.ts';
import type { Account } from '../core/journal/account.ts';
import type { Opened } from '../core/journal/keeper.ts';
import type { Draft, Operation } from '../core/journal/operation.ts';

/** What the page asks of the journal's worker. Each request carries a number that its answer repeats. */
export type JournalRequest =
  | { ask: 'open' }
  | { ask: 'append'; draft: Draft }
  | { ask: 'appendAll'; drafts: Lines }
  | { ask: 'export' }
  | { ask: 'import'; operations: Lines; label: string; way: Way }
  | { ask: 'snapshot' }
  | { ask: 'accounts' }
  | { ask: 'keepRevision'; hash: string; json: string }
  | { ask: 'readRevision'; hash: string }
  | { ask: 'revisions' }
  | { ask: 'dropRevision'; hash: string };

export interface JournalAnswers {
  open: Opened & { storage: StorageKind };
  /** The operation as written, and those of other tabs that were found before it. */
  append: { written: Operation; found: Operation[] };
  appendAll: { found: Operation[] };
  /** Operations. */
  export: Lines;
  /** `act`: what undo takes back, null where nothing was new. `found`: all of it, and what other tabs wrote before it. */
  import: { act: string | null; found: Lines };
  snapshot: null;
  /** What was restored on this device, newest last. */
  accounts: Account[];
  keepRevision: null;
  readRevision: string | null;
  revisions: string[];
  dropRevision: null;
}

/**
 * Where the reader's data are: in the origin private file system; in IndexedDB, which a browser may lose; or nowhere beyond
 * the visit.
 */
export type StorageKind = 'files' | 'database' | 'memory';

/**
 * Why something was not kept. `full`: no room left. `large`: it alone is too large. `newer`: what is there was written by a
 * later version that this one can't read.
 */
export type Refusal = 'full' | 'large' | 'newer' | 'failed';

export type JournalReply =
  | { number: number; answer: JournalAnswers[keyof JournalAnswers] }
  | { number: number; refusal: Refusal; message: string };
