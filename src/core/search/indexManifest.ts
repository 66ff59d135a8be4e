import { list, matching, oneOf, record } from '../article/shape.ts';

/** The index of a library: which segments it is made of. */
export interface IndexManifest {
  version: 1;
  /** Each by the hash of its bytes, which names its file. */
  segments: string[];
}

/** Reads a manifest. Throws a ShapeError where it is none. */
export function parseIndexManifest(value: unknown): IndexManifest {
  return parse(value, 'index');
}

/** The file of a segment in the library's folder. */
export function segmentFile(hash: string): string {
  return `index/${hash}.segment`;
}

const parse = record<IndexManifest>(
  { version: oneOf(1), segments: list(matching(/^[0-9a-f]{32}$/, 'a hash')) },
  {},
);
