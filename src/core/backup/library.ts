import type { Article } from '../article/article.ts';
import type { Operation } from '../journal/operation.ts';

/** An operation as a backup holds it. Its label and what it undoes tell a note's versions from drafts. */
export type Entry = Omit<Operation, 'merged' | 'act'>;

/** Everything that a backup holds. See FORMAT.md. */
export interface Library {
  /** Every operation of the reader, each id once, so that notes bring their former versions with them. */
  entries: Entry[];
  /** Rows of articles that are not the reader's own and that the reader's data speak of. */
  articles: Article[];
  /** JSON by hash: what own articles and `articles` hold now, and what highlights were made in. */
  revisions: ReadonlyMap<string, string>;
}
