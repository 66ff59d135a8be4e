import type { Asked } from '../core/search/asked.ts';
import type { Snippet } from '../core/search/snippet.ts';

/** Says what is searched, before anything is asked and whenever it changes. No answer comes. */
export interface SearchedLibrary {
  type: 'library';
  /** Address of the folder's library; ends with `/`. */
  folder: string;
  /** Name of the cache in which revisions of the folder are kept. */
  kept: string;
  /** Revisions of what the reader brought in, kept in OPFS. */
  own: string[];
}

export type SearchRequest =
  /** With `titlesFirst` an answer comes soon: what of the index is still on its way is left out of it, but titles. */
  | { type: 'search'; asked: Asked; titlesFirst: boolean }
  /** Which of these candidates hold the phrases, as far as a while allows. */
  | { type: 'verify'; asked: Asked; candidates: Uint32Array }
  | { type: 'snippets'; asked: Asked; revisions: string[] };

/**
 * How much of the index an answer comes from: all that it needs; or what is missing or still on its way was left out, but
 * for titles.
 */
export type Extent = 'whole' | 'coming' | 'missing';

/** Articles are told by their number in `revisions`, the best first. */
export interface SearchReply {
  number: number;
  /** The revisions' hashes, by number, in one piece; only where they are others than in the reply before. */
  revisions?: string;
  found: Uint32Array;
  /** Candidates whose text has not been looked at yet. */
  unsure: Uint32Array;
  extent: Extent;
  /** One for each revision of a request for snippets; null where there is none. */
  snippets: (Snippet | null)[];
}
