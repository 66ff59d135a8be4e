import type { Article } from '../core/article/article.ts';
import type { Counts, Living } from '../core/backup/contents.ts';
import type { Entry } from '../core/backup/library.ts';
import type { Part } from '../core/backup/manifest.ts';
import type { Reason } from '../core/backup/readBackup.ts';
import type { Things } from '../core/journal/ledger.ts';
import type { Change } from '../core/journal/operation.ts';

/**
 * What the page asks of the backup worker. `read` stages a file; what follows is about the staged one, and comes
 * in portions that a page can take without pausing.
 */
export type BackupRequest =
  | {
      ask: 'write';
      operations: unknown[];
      articles: Article[];
      /** JSON by hash. */
      revisions: Map<string, string>;
      createdAt: number;
    }
  | { ask: 'read'; file: Blob; folder: string[]; settings: string[]; living: Living; now: number }
  | { ask: 'entries'; from: number; to: number }
  | { ask: 'revisions' }
  /** What makes `things` as the backup was, or gives back what is deleted in them alone. */
  | { ask: 'changes'; things: Things; all: boolean };

/** What a staged file holds. */
export interface Staged {
  createdAt: number;
  skipped: number;
  missing: Part[];
  entries: number;
  holds: Counts;
  /** Of that, what the reader does not have now. */
  adds: Counts;
  /** What the reader has now and the backup has not. */
  lacks: Omit<Counts, 'notes'>;
}

/** A backup that was written, and read again to be sure of it. */
export interface Written {
  bytes: Uint8Array<ArrayBuffer>;
  /** How many of the contents are in it. */
  revisions: number;
  /** Things that the file can't hold. */
  skipped: number;
}

export interface BackupAnswers {
  write: Written;
  read: Staged;
  entries: Entry[];
  revisions: Map<string, string>;
  changes: Change[];
}

export type BackupReply =
  | { number: number; answer: BackupAnswers[keyof BackupAnswers] }
  | { number: number; refusal: Reason; version?: number }
  | { number: number; error: string };
