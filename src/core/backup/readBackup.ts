import { unzipSync } from 'fflate';
import { articleOf } from '../article/article.ts';
import { parseArticle, parseRevision } from '../article/parse.ts';
import { canonicalJson, hashText } from '../article/revision.ts';
import { list, matching, record, ShapeError, text, whole } from '../article/shape.ts';
import { parseChange } from '../journal/parseChange.ts';
import { readJson, readJsonLines } from './jsonLines.ts';
import type { Entry, Library } from './library.ts';
import {
  FORMAT,
  isIntact,
  MANIFEST,
  PARTS,
  type Part,
  parseManifest,
  VERSION,
} from './manifest.ts';

/** Larger files are not opened, and no more than this comes out of one. Bytes. */
export const LARGEST_FILE = 100_000_000;
const LARGEST_CONTENT = 300_000_000;
/** No honest clock is further ahead of this one. A time beyond it would outdo every later edit. */
const CENTURY_MS = 100 * 365.25 * 86_400_000;

/** What a backup file gave. */
export interface Backup {
  library: Library;
  /** Milliseconds since 1970. */
  createdAt: number;
  /** Things in it that no version of this format writes; they are passed over. */
  skipped: number;
  /** Parts that the archive has lost; the others are as they were written. */
  missing: Part[];
}

/**
 * Why a file is not read. `foreign`: no backup of this app. `newer`: of a later format. `truncated`: it ends too
 * early. `altered`: parts are missing or not as they were written. `large`: above what is opened.
 */
export type Reason = 'foreign' | 'newer' | 'truncated' | 'altered' | 'large';

export class BackupRefused extends Error {
  readonly reason: Reason;
  /** Of a newer one: the version that it says it has. */
  readonly version: number | undefined;
  constructor(reason: Reason, version?: number) {
    super(`The backup was refused: ${reason}`);
    this.name = 'BackupRefused';
    this.reason = reason;
    this.version = version;
  }
}

/** Reads a backup, or throws BackupRefused. `now` in ms since 1970. */
export function readBackup(bytes: Uint8Array, now: number): Backup {
  const files = unpack(bytes);
  const manifest = readManifest(files.get(MANIFEST));
  const missing = PARTS.filter((name) => !files.has(name));
  const nothing = missing.includes('entries.jsonl') && missing.includes('revisions.jsonl');
  if (nothing || !isIntact(manifest, files)) throw new BackupRefused('altered');
  const part = (name: Part) => [...readJsonLines(files.get(name) ?? new Uint8Array())];
  const entries = part('entries.jsonl').map((value) => readEntry(value, now));
  const articles = part('articles.jsonl').map((value) => orNull(() => parseArticle(value)));
  const revisions = part('revisions.jsonl').map(readRevision);
  const all = [...entries, ...articles, ...revisions];
  const library: Library = {
    entries: entries.flatMap((read) => read?.entry ?? []),
    articles: articles.filter((article) => article !== null),
    revisions: new Map(revisions.filter((revision) => revision !== null)),
  };
  return {
    library: missing.includes('entries.jsonl') ? withRowsOfTexts(library) : library,
    createdAt: manifest.createdAt,
    missing,
    skipped:
      all.filter((read) => read === null).length +
      entries.reduce((sum, read) => sum + (read?.skipped ?? 0), 0),
  };
}

/** Without the entries nobody knows whose the texts are: each has an article of its own name then. */
function withRowsOfTexts({ entries, articles, revisions }: Library): Library {
  const told = new Set(articles.map(({ revision }) => revision));
  const found = [...revisions].flatMap(([hash, json]) =>
    told.has(hash) ? [] : articleOf(`own-${hash.slice(0, 16)}`, hash, JSON.parse(json), 'Untitled'),
  );
  return { entries, articles: [...articles, ...found], revisions };
}

/** The archive's files that a backup consists of, by name. Names are labels: nothing is written anywhere. */
function unpack(bytes: Uint8Array): Map<string, Uint8Array> {
  if (bytes.length > LARGEST_FILE) throw new BackupRefused('large');
  if (!isArchive(bytes)) throw new BackupRefused('foreign');
  const wanted: readonly string[] = [MANIFEST, ...PARTS];
  let content = 0;
  // A file that turns out larger than it says is cut off there, and then not as it was written.
  const filter = ({ name, originalSize }: { name: string; originalSize: number }) => {
    if (!wanted.includes(name)) return false;
    content += originalSize;
    if (content > LARGEST_CONTENT) throw new BackupRefused('large');
    return true;
  };
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter })));
  } catch (error) {
    throw error instanceof BackupRefused ? error : new BackupRefused('truncated');
  }
}

/** Archives begin with "PK", 3, 4. */
function isArchive(bytes: Uint8Array): boolean {
  return [0x50, 0x4b, 3, 4].every((byte, at) => bytes[at] === byte);
}

function readManifest(bytes: Uint8Array | undefined): ReturnType<typeof parseManifest> {
  if (!bytes) throw new BackupRefused('foreign');
  const value = readJson(bytes);
  if (value === undefined) throw new BackupRefused('altered');
  const { format, version } = (value ?? {}) as { format?: unknown; version?: unknown };
  if (format !== FORMAT) throw new BackupRefused('foreign');
  if (typeof version === 'number' && version > VERSION) throw new BackupRefused('newer', version);
  const manifest = orNull(() => parseManifest(value, MANIFEST));
  if (!manifest) throw new BackupRefused('altered');
  return manifest;
}

function readEntry(value: unknown, now: number): { entry: Entry; skipped: number } | null {
  return orNull(() => {
    const { changes, ...rest } = entryShape(now)(value, 'entry');
    if (changes.some(isNameless)) throw new BackupRefused('altered');
    const good = changes.map((change) => orNull(() => parseChange(change)));
    const known = good.filter((change) => change !== null);
    return { entry: { ...rest, changes: known }, skipped: good.length - known.length };
  });
}

/** Things whose ids are no text can't be told apart: what else such a file says of them is no one's. */
function isNameless(change: unknown): boolean {
  const { id } = (change ?? {}) as { id?: unknown };
  return typeof id === 'object' && id !== null;
}

const entryId = matching(/^[\w:.-]{1,200}$/, 'an id');

const entryShape = (now: number) =>
  record<Omit<Entry, 'changes'> & { changes: unknown[] }>(
    {
      id: entryId,
      time: whole(0, now + CENTURY_MS),
      device: matching(/^[\w-]{0,100}$/, 'a name'),
      sequence: whole(0),
      changes: list((change) => change),
    },
    { label: text, undoes: entryId, redoes: entryId },
  );

/** Named by its content as it stands there, so that a revision of another version of the app keeps its name. */
function readRevision(value: unknown): [hash: string, json: string] | null {
  return orNull(() => {
    parseRevision(value);
    const json = canonicalJson(value);
    return [hashText(json), json];
  });
}

/** Null where the shape is wrong. */
function orNull<T>(parse: () => T): T | null {
  try {
    return parse();
  } catch (error) {
    if (error instanceof ShapeError) return null;
    throw error;
  }
}
