/**
 * What a block is. Every block holds plain text; how it is drawn follows from its kind.
 * - `item`: one list item; neighbours form the list.
 * - `table`: rows are separated by `\n`, cells by `\t`.
 * - `figure`: a picture, without text of its own; `caption` and `credit` blocks beside it belong to it.
 * - `related`: a line that leads elsewhere ("Lire aussi : …"); its `link` mark covers the headline it names.
 */
export type BlockKind =
  | 'title'
  | 'lede'
  | 'heading'
  | 'paragraph'
  | 'quote'
  | 'item'
  | 'code'
  | 'table'
  | 'figure'
  | 'caption'
  | 'credit'
  | 'related';

/** A stretch of a block's text that differs in kind. `start` and `end` are UTF-16 offsets in the block. */
export interface Mark {
  kind: 'em' | 'strong' | 'code' | 'sub' | 'sup' | 'link' | 'lang';
  start: number;
  end: number;
  /** Of a `link`; null where the raw text names no address. Checked again when drawn. */
  url?: string | null;
  /** Of a `link` within the article, such as to a footnote: the index of the block that it leads to. */
  to?: number;
  /** Of a `lang`: BCP 47. */
  lang?: string;
}

/** Why a passage was left out. The words are the reader's; each interface language translates them. */
export const REASONS = [
  'consent',
  'promotion',
  'related',
  'navigation',
  'tools',
  'comments',
  'byline',
  'duplicate',
  'advertisement',
  'paywall',
  'legal',
  'other',
  'repeated',
] as const;
export type Reason = (typeof REASONS)[number];

/** A passage that was left out stays in the article's list of blocks and carries this. */
export interface Removal {
  reason: Reason;
  /** The rule that said so, in a few words for a curious reader. */
  rule: string;
  /** How sure that rule is, 0 to 1. */
  sureness: number;
}

export interface Block {
  kind: BlockKind;
  /** Plain text, exactly as it stood (white space apart). Never empty but for a `figure`. */
  text: string;
  marks?: Mark[];
  /** Of a heading: 2 to 6. */
  level?: number;
  /** Of an item. */
  ordered?: boolean;
  /** Of an item: 0 at the outermost list. */
  depth?: number;
  /** Of a table: whether its first row names the columns. */
  header?: boolean;
  /** Where it differs from the article's: BCP 47. */
  lang?: string;
  dir?: 'ltr' | 'rtl';
  /** Of a figure. The address is data: nothing loads it unless the reader asks. */
  picture?: { url: string | null; alt: string };
  /** Of a credit: who made the picture, and for whom. */
  credit?: { name: string | null; agency: string | null };
  removal?: Removal;
}
