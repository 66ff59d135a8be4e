import { readFile, stat } from 'node:fs/promises';
import type { RawArticle } from '../core/clean/draft/raw.ts';
import {
  kindOfName,
  LARGEST,
  type Refusal,
  rawArticle,
  refusalOfSize,
} from '../core/decode/rawArticle.ts';
import { Failure } from './failure.ts';

/** The bytes of an article's file. Throws what the disk says, or a Failure where the file is no article. */
export async function readArticle(path: string): Promise<Uint8Array> {
  const stats = await stat(path);
  if (stats.isDirectory()) throw new Failure('it is a folder');
  // Reading a pipe or a device might never end.
  if (!stats.isFile()) throw new Failure('it is not a regular file');
  const refusal = refusalOfSize(kindOfName(path) ?? 'text', stats.size);
  if (refusal) throw new Failure(why(refusal));
  return readFile(path);
}

/** The raw article in these bytes. Throws a Failure that says why there is none. */
export function rawArticleOf(bytes: Uint8Array, kind: RawArticle['kind'] | null): RawArticle {
  const raw = rawArticle(bytes, kind);
  if (typeof raw === 'string') throw new Failure(why(raw));
  return raw;
}

/** A refusal in words, to stand behind a colon. */
export function why(refusal: Refusal): string {
  return REFUSALS[refusal];
}

const megabytes = (bytes: number) => `${bytes / 1_000_000} MB`;

const REFUSALS: Record<Refusal, string> = {
  kind: 'it is neither .txt, .html, .htm nor .md',
  empty: 'there is no text in it',
  binary: 'it is not text but some other kind of file',
  large: `it is too large (at most ${megabytes(LARGEST.html)} of HTML, ${megabytes(LARGEST.file)} of text)`,
};
