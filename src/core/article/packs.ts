import { list, matching, oneOf, record, whole } from './shape.ts';

/** `packs.json`: revisions by about a hundred to a file, so that keeping all of a large library asks for few files. */
export interface PackList {
  version: 1;
  /** Those of the first revisions of the catalog, then of the next, and so on. */
  packs: Pack[];
}

export interface Pack {
  /** Names its file: a hash of what it holds. */
  hash: string;
  /** How many revisions it holds. */
  count: number;
}

/** A revision of a pack: its hash, and as it is kept, JSON. */
export interface Packed {
  hash: string;
  json: string;
}

/** Reads a list of packs. Throws a ShapeError where it is none. */
export function parsePackList(value: unknown): PackList {
  return parse(value, 'packs');
}

/** The file of a pack in the library's folder. */
export function packFile(hash: string): string {
  return `packs/${hash}.txt`;
}

/** What a pack holds: a line a revision. */
export function packText(revisions: readonly Packed[]): string {
  return revisions.map(({ hash, json }) => `${hash} ${json}\n`).join('');
}

/** What packText was made of; lines that are no revision are left out. */
export function unpacked(text: string): Packed[] {
  return text.split('\n').flatMap((line) => {
    const [, hash, json] = LINE.exec(line) ?? [];
    return hash && json ? [{ hash, json }] : [];
  });
}

const LINE = /^([0-9a-f]{32}) (\{.*\})$/s;
const parse = record<PackList>(
  {
    version: oneOf(1),
    packs: list(record<Pack>({ hash: matching(/^[0-9a-f]{32}$/, 'a hash'), count: whole(1) }, {})),
  },
  {},
);
