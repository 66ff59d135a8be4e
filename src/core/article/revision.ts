import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Block } from './block.ts';

/** One state of an article's content. Immutable; named by the hash of all that it holds. */
export interface Revision {
  title: string | null;
  /** As a reader would say it: "Ada Vell and Jon Marsh". */
  byline: string | null;
  authors: string[];
  site: string | null;
  /** The news agency that the text (or, failing that, its lead picture) comes from. */
  agency: string | null;
  /** Canonical address of the original: http or https. */
  url: string | null;
  /** ISO 8601: a date, or a date and time with its zone. */
  publishedAt: string | null;
  modifiedAt: string | null;
  /** BCP 47. */
  lang: string | null;
  dir: 'ltr' | 'rtl';
  /** True where the raw article stops at a paywall. */
  truncated: boolean;
  blocks: Block[];
}

/** A revision that says nothing: what is known of an article stands beside it. */
export const EMPTY_REVISION: Revision = {
  title: null,
  byline: null,
  authors: [],
  site: null,
  agency: null,
  url: null,
  publishedAt: null,
  modifiedAt: null,
  lang: null,
  dir: 'ltr',
  truncated: false,
  blocks: [],
};

/** Name of a revision: the first 32 hex digits of the SHA-256 of its JSON with sorted keys. */
export function revisionHash(revision: Revision): string {
  return hashText(canonicalJson(revision));
}

/** The first 32 hex digits of the SHA-256 of `text` as UTF-8. */
export function hashText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, 32);
}

/** JSON that is the same for the same content: compact, keys sorted. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
