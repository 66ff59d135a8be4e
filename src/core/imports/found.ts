import type { RawArticle } from '../clean/draft/raw.ts';

/** A passage that was marked in another app. */
export interface FoundMark {
  /** The marked words; empty for a note on the whole article. */
  words: string;
  /** Markdown. */
  note: string;
  /** The other app's name for the colour, or null. */
  color: string | null;
  /** Milliseconds since 1970, or null. */
  createdAt: number | null;
  tags: string[];
}

/** An article as an import file tells of it. Every text is as it stood there. */
export interface FoundArticle {
  /** Empty where the file tells none. */
  title: string;
  author: string | null;
  /** As it stood: checked when the article is staged. */
  url: string | null;
  /** Null where the file holds the address alone. */
  content: Pick<RawArticle, 'kind' | 'content'> | null;
  /** Milliseconds since 1970, or null. */
  addedAt: number | null;
  favourite: boolean;
  finished: boolean;
  tags: string[];
  marks: FoundMark[];
}

/** Why a part of an import file stays outside. */
export type SkipReason =
  | 'kind'
  | 'nested'
  | 'password'
  | 'method'
  | 'damaged'
  | 'empty'
  | 'large'
  | 'slow'
  | 'address'
  | 'row'
  | 'shape';

/** A part that stays outside, with what there was of it. */
export interface Skipped {
  /** What the file calls it: a label, never a path; empty where it calls it nothing. */
  name: string;
  why: SkipReason;
  /** As text; empty where it is none. */
  raw: string;
}

/** One part of an import file. Reading it may take its time; it is read when its turn comes. */
export interface Part {
  name: string;
  read(): FoundArticle | Skipped;
}

/** Why an import file as a whole is refused. Nothing has changed then. */
export type ImportRefusal =
  | 'damaged'
  | 'cutOff'
  | 'empty'
  | 'noRows'
  | 'large'
  | 'entries'
  | 'parts'
  | 'password'
  | 'copyProtected'
  | 'webPage'
  | 'archive'
  | 'workbook'
  | 'pdf'
  | 'nothing'
  | 'noText'
  | 'json'
  | 'jsonUnknown'
  | 'deep'
  | 'annotations'
  | 'kind';

/** Thrown where a file can't be imported. */
export class Refused extends Error {
  override name = 'Refused';
  readonly refusal: ImportRefusal;
  constructor(refusal: ImportRefusal) {
    super(refusal);
    this.refusal = refusal;
  }
}

/** A link or an article with nothing known of it yet. */
export function emptyArticle(): FoundArticle {
  return {
    title: '',
    author: null,
    url: null,
    content: null,
    addedAt: null,
    favourite: false,
    finished: false,
    tags: [],
    marks: [],
  };
}
