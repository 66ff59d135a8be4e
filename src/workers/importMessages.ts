import type { Encoding } from '../core/decode/decode.ts';
import type { ImportRefusal, Skipped } from '../core/imports/found.ts';
import type { Staged } from '../core/imports/stage.ts';

/** Asks for an import file to be read from part `from` on; `taken`: ids of the articles before. */
export interface ImportRequest {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** What the reader has chosen; null: guessed. */
  encoding: Encoding | null;
  from: number;
  taken: readonly string[];
}

/** What the worker tells, in this order: how many parts, then of each that it begins and what became of it, then the end. */
export type ImportNews =
  | { tells: 'parts'; count: number }
  | { tells: 'begins'; index: number; name: string }
  | { tells: 'staged'; staged: Staged }
  | { tells: 'skipped'; skipped: Skipped }
  | { tells: 'end' }
  | { tells: 'refusal'; refusal: ImportRefusal };
