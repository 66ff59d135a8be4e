/** Asks which texts hold all of `words`. `own` are revisions that the reader brought in, kept in OPFS. */
export interface SearchRequest {
  textsUrl: string;
  words: string;
  own: string[];
}

/** Hashes of the revisions whose text holds all the words. */
export interface SearchReply {
  number: number;
  revisions: string[];
}
