import { list, matching, oneOf, record } from '../article/shape.ts';

/** The index of a library: which segments it is made of. */
export interface IndexManifest {
  version: 2;
  segments: SegmentFiles[];
}

/** The files of a segment, each named by the hash of its bytes. */
export interface SegmentFiles {
  segment: string;
  /** The postings of its texts where they are in files of their own; else none. */
  parts: string[];
}

/** Reads a manifest. Throws a ShapeError where it is none. */
export function parseIndexManifest(value: unknown): IndexManifest {
  return parse(value, 'index');
}

/** The file of a segment in the library's folder. */
export function segmentFile(hash: string): string {
  return `index/${hash}.segment`;
}

/** The file of a segment's part. */
export function partFile(hash: string): string {
  return `index/${hash}.part`;
}

const hash = matching(/^[0-9a-f]{32}$/, 'a hash');
const parse = record<IndexManifest>(
  {
    version: oneOf(2),
    segments: list(record<SegmentFiles>({ segment: hash, parts: list(hash) }, {})),
  },
  {},
);
