import type { Span } from '../article/text.ts';
import type { Color } from '../highlight/color.ts';
import type { Quote } from '../highlight/quote.ts';
import type { Style } from '../highlight/style.ts';

/** A passage that an annotation is about, or a whole article where there is no quote. */
export interface Place {
  /** Address of the article, or a urn where it has none. Null where the file names nothing that can be read. */
  source: string | null;
  title: string | null;
  /** Hash of the revision that the position counts in; null where the file names none of ours. */
  revision: string | null;
  /** Two offsets in that revision's text, in code points. */
  position: Span | null;
  quote: Quote | null;
  /** The words as they are read, where they are not the quote's. */
  words: string | null;
  /** It is known to stand nowhere in the article as it is now. */
  detached: boolean;
  color: Color | null;
  /** Null where it is drawn as most are: filled. */
  style: Exclude<Style, 'fill'> | null;
}

/** What all formats are written from and read into. */
export interface Annotation {
  /** An IRI. */
  id: string;
  /** At least one. */
  places: Place[];
  /** Markdown; empty where there is none. */
  note: string;
  tags: string[];
  /** Milliseconds since 1970. */
  createdAt: number | null;
  modifiedAt: number | null;
  /** The annotation as it came, where it came from a file: what is not understood leaves as it came. */
  foreign: JsonObject | null;
}

/** The places that become highlights: the passages, or one whole article where there is none. */
export function passagesOf({ places }: Pick<Annotation, 'places'>): Place[] {
  const passages = places.filter(({ quote }) => quote);
  return passages.length > 0 ? passages : places.slice(0, 1);
}

export type Json = null | boolean | number | string | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json;
}

/** A place in an article as a whole. */
export function wholeOf(source: string | null, title: string | null): Place {
  return {
    source,
    title,
    revision: null,
    position: null,
    quote: null,
    words: null,
    detached: false,
    color: null,
    style: null,
  };
}
