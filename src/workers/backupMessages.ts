import type { Article } from '../core/article/article.ts';
import type { Counts, Living } from '../core/backup/contents.ts';
import type { Lines } from '../core/backup/jsonLines.ts';
import type { Part } from '../core/backup/manifest.ts';
import type { Reason } from '../core/backup/readBackup.ts';

/** Contents by hash, as JSON. They come and go by portions, so that the page never pauses. */
export type Contents = ReadonlyMap<string, string>;

/** What the page asks of the backup worker. `read` stages a file; `entries` and `revisions` are those of the staged one. */
export type BackupRequest =
  /** Contents for the backup that `write` will make. */
  | { ask: 'hold'; revisions: Contents }
  | { ask: 'write'; operations: Lines; articles: Article[]; createdAt: number }
  | { ask: 'read'; file: Blob; folder: string[]; settings: string[]; living: Living; now: number }
  | { ask: 'entries' }
  /** A portion of them from this one on, empty behind the last. */
  | { ask: 'revisions'; from: number };

/** What a staged file holds. */
export interface Staged {
  createdAt: number;
  skipped: number;
  missing: Part[];
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
  hold: null;
  write: Written;
  read: Staged;
  entries: Lines;
  revisions: Contents;
}

export type BackupReply =
  | { number: number; answer: BackupAnswers[keyof BackupAnswers] }
  | { number: number; refusal: Reason; version?: number }
  | { number: number; error: string };
