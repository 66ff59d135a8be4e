import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../article/revision.ts';
import { list, matching, oneOf, record, text, whole } from '../article/shape.ts';

export const FORMAT = 'lutrin-backup';
/** Raised only where an older app would read a backup wrongly. */
export const VERSION = 1;
export const MANIFEST = 'manifest.json';
export const PARTS = ['entries.jsonl', 'articles.jsonl', 'revisions.jsonl'] as const;
export type Part = (typeof PARTS)[number];

/** What a backup says of itself: enough to know whether all of it is there, unchanged. */
export interface Manifest {
  format: typeof FORMAT;
  version: typeof VERSION;
  /** Milliseconds since 1970. */
  createdAt: number;
  parts: { name: Part; bytes: number; sha256: string }[];
  /** SHA-256 of the rest of this manifest, as compact JSON with sorted keys. */
  check: string;
}

export function manifestOf(parts: Record<Part, Uint8Array>, createdAt: number): Manifest {
  const said = {
    format: FORMAT,
    version: VERSION,
    createdAt,
    parts: PARTS.map((name) => ({
      name,
      bytes: parts[name].length,
      sha256: hexOf(parts[name]),
    })),
  } as const;
  return { ...said, parts: [...said.parts], check: checkOf(said) };
}

/** Throws a ShapeError where this is no manifest, or not as it was written. */
export const parseManifest = record<Manifest>(
  {
    format: oneOf(FORMAT),
    version: oneOf(VERSION),
    createdAt: whole(0),
    parts: list(
      record(
        { name: oneOf(...PARTS), bytes: whole(0), sha256: matching(/^[0-9a-f]{64}$/, 'a sum') },
        {},
      ),
    ),
    check: text,
  },
  {},
);

/** Whether every part that is there is as the manifest says, and the manifest as it was written. */
export function isIntact(manifest: Manifest, files: ReadonlyMap<string, Uint8Array>): boolean {
  const { check, ...said } = manifest;
  const named = new Map(manifest.parts.map((part) => [part.name, part]));
  const intact = PARTS.every((name) => {
    const bytes = files.get(name);
    const part = named.get(name);
    return part && (!bytes || (part.bytes === bytes.length && part.sha256 === hexOf(bytes)));
  });
  return intact && check === checkOf(said);
}

function checkOf(said: Omit<Manifest, 'check'>): string {
  return hexOf(utf8ToBytes(canonicalJson(said)));
}

function hexOf(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}
