import type { ReadingState } from '../article/readingState.ts';
import type { Shelf } from '../article/shelf.ts';
import type { Color } from '../highlight/color.ts';

/** What the notebook needs to know of a highlight. Whoever searches often gives the same objects. */
export interface Entry {
  id: string;
  article: string;
  words: string;
  note: string;
  color: Color;
  createdAt: number;
  /** UTF-16 offset where it was made: the order within an article; null for a note on the whole article. */
  start: number | null;
}

/** What is said of entries elsewhere. */
export interface Surroundings {
  /** The tags of an entry or of an article, by its id. */
  tagsOf: (id: string) => readonly string[];
  sourceOf: (article: string) => {
    title: string;
    site: string | null;
    lang: string | null;
    /** Where it is known. */
    words?: number;
  };
  /** Reading time. */
  minutesOf: (article: { words: number; lang: string | null }) => number;
  /** Where the reader is with an article. */
  standingOf: (article: string) => { state: ReadingState; favourite: boolean; shelf: Shelf };
  /** Whether its words are not found in the article as it is now, or the article is gone. */
  isUnattached: (entry: Entry) => boolean;
}
