import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a row may ask beyond its `must`; any of it may be missing. */
export interface Expectation {
  text?: string;
  keepText?: string[];
  containsText?: string[];
  encoding?: string;
  verdict?: string;
  imported?: number;
  importedAtLeast?: number;
  skipped?: number;
  highlights?: number;
  message?: string;
  title?: string;
  note?: string;
  maxMs?: number;
  maxMb?: number;
  noteKept?: boolean;
  format?: string;
  fields?: string[];
  noRequest?: boolean;
  noComputedStyleFromContent?: boolean;
}

/** One hostile input and what must come of it. */
export interface Row {
  id: string;
  file: string;
  kind: string;
  must: string;
  expect: Expectation;
  bytes: Buffer;
}

/** The rows of `folder/manifest.json`, each with its file read. */
export function readRows(folder: string): Row[] {
  const { rows } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  return (rows as Row[]).map((row) => ({
    ...row,
    kind: row.kind ?? 'big',
    expect: row.expect ?? {},
    bytes: readFileSync(join(folder, row.file)),
  }));
}
