import type { Revision } from '../core/article/revision.ts';
import type { RawArticle } from '../core/clean/draft/raw.ts';
import type { Limit } from '../core/clean/read/tooLarge.ts';
import type { Encoding } from '../core/decode/decode.ts';
import type { Refusal } from '../core/decode/rawArticle.ts';

/** Asks for one article to be cleaned: bytes of unknown encoding, or text. */
export interface CleanRequest {
  content: Uint8Array<ArrayBuffer> | string;
  kind: RawArticle['kind'] | null;
  /** What the reader has chosen; null: guessed. */
  encoding: Encoding | null;
}

/** `id` is made of the raw text, so that the same text brought in twice is the same article. */
export type CleanReply = { number: number } & (
  | { id: string; revision: Revision }
  | { refusal: Refusal | Limit }
  | { error: string }
);
