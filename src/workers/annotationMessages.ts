import type { Place } from '../core/exchange/annotation.ts';
import type { Decision, Grounds } from '../core/exchange/decide.ts';
import type { Found } from '../core/exchange/findArticle.ts';
import type { Reading, ReadingFault } from '../core/exchange/readAnnotations.ts';

/** A place and the article that it may be in. */
export interface Wanted {
  place: Place;
  found: Found | null;
}

export type AnnotationRequest =
  | { read: Blob }
  /** For each annotation, its places. */
  | { decide: Wanted[][]; grounds: Grounds };

export type AnnotationReply = { number: number } & (
  | { reading: Reading | { fault: ReadingFault | 'unreadable' } }
  | { decisions: Decision[][] }
);
