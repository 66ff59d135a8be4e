import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { canonicalJson, EMPTY_REVISION, hashText } from '../../src/core/article/revision.ts';
import { MANIFEST, manifestOf, PARTS, type Part } from '../../src/core/backup/manifest.ts';
import { decode } from '../../src/core/decode/decode.ts';
import { isZip } from '../../src/core/imports/importKind.ts';

/** The made-up backup of the hostile set, as far as it says what it means; every value may be of any type. */
interface ReaderBackup {
  format: 'reader-backup';
  version?: unknown;
  articles?: Record<string, unknown>[];
  highlights?: Record<string, unknown>[];
  settings?: Record<string, unknown>;
}

const WHEN = Date.UTC(2026, 0, 2);

/**
 * A backup of the hostile set as the same backup in the app's own format, each value where it belongs and just as wrong
 * as it was, the same parts missing. Null where the bytes are no such backup: then they are handed in as they are.
 */
export function asOurs(bytes: Uint8Array): Buffer | null {
  const packed = isZip(bytes) ? unpacked(bytes) : null;
  const given = packed ?? readerBackup(bytes);
  if (!given) return null;
  const hashes = new Map<unknown, string>();
  const revisions = list(given.articles).map((article) => {
    const json = canonicalJson(revisionOf(article));
    hashes.set(article.id, hashText(json));
    return json;
  });
  const changes = [
    ...list(given.articles).map((article) => articleChanges(article, hashes.get(article.id) ?? '')),
    ...list(given.highlights).map((highlight) =>
      highlightChanges(highlight, hashes.get(highlight.articleId) ?? ''),
    ),
    Object.entries(given.settings ?? {}).map(([id, value]) => ({
      kind: 'setting',
      id,
      field: 'value',
      value,
    })),
  ];
  const entries = changes.map((changes, index) =>
    JSON.stringify({
      id: `entry-${index}`,
      time: WHEN + index,
      device: 'other',
      sequence: index + 1,
      changes,
    }),
  );
  const isLost = packed !== null && !packed.highlights;
  return archiveOf(entries, revisions, {
    version: given.version,
    lost: isLost ? 'entries.jsonl' : null,
  });
}

/** A backup whose parts are files of an archive; null where that has no such manifest. */
function unpacked(bytes: Uint8Array): ReaderBackup | null {
  const files = unzipSync(bytes);
  const part = (name: string) => files[name] && JSON.parse(strFromU8(files[name]));
  const manifest = part('manifest.json');
  if (manifest?.format !== 'reader-backup') return null;
  return { ...manifest, articles: part('articles.json'), highlights: part('highlights.json') };
}

function readerBackup(bytes: Uint8Array): ReaderBackup | null {
  try {
    const value = JSON.parse(decode(bytes).text.replace(/^\uFEFF/, ''));
    return value?.format === 'reader-backup' ? value : null;
  } catch {
    return null;
  }
}

function list(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'object' && one !== null) : [];
}

function revisionOf({ title, text, url }: Record<string, unknown>) {
  const blocks = [{ kind: 'paragraph', text }];
  return { ...EMPTY_REVISION, lang: 'fr', title, url: url ?? null, blocks };
}

function articleChanges({ id, title, url, createdAt }: Record<string, unknown>, revision: string) {
  const row = {
    id,
    revision,
    title,
    byline: null,
    site: null,
    url: url ?? null,
    publishedAt: null,
    lang: 'fr',
    dir: 'ltr',
    words: 10,
    excerpt: '',
  };
  return [
    { kind: 'article', id, field: 'own', value: row },
    { kind: 'article', id, field: 'addedAt', value: timeOf(createdAt) },
  ];
}

function highlightChanges(highlight: Record<string, unknown>, revision: string) {
  const {
    id,
    articleId,
    start,
    end,
    exact,
    prefix = '',
    suffix = '',
    note,
    color,
    createdAt,
  } = highlight;
  const home = {
    article: articleId,
    revision,
    span: { start, end },
    quote: { exact, prefix, suffix },
    words: exact,
  };
  const set = { kind: 'highlight', id };
  return [
    { ...set, field: 'home', value: home },
    {
      ...set,
      field: 'color',
      value: color === undefined || color === 'yellow' ? 'saffron' : color,
    },
    { ...set, field: 'note', value: note ?? null },
    { ...set, field: 'createdAt', value: timeOf(createdAt) },
  ];
}

function timeOf(value: unknown): unknown {
  const time = Date.parse(String(value));
  return Number.isFinite(time) ? time : (value ?? null);
}

function archiveOf(
  entries: string[],
  revisions: string[],
  { version, lost }: { version: unknown; lost: Part | null },
): Buffer {
  const lines = { 'entries.jsonl': entries, 'articles.jsonl': [], 'revisions.jsonl': revisions };
  const parts = Object.fromEntries(
    PARTS.map((name) => [name, strToU8(lines[name].map((line) => `${line}\n`).join(''))]),
  ) as Record<Part, Uint8Array>;
  const { check: _, ...said } = manifestOf(parts, WHEN);
  const claimed = { ...said, version };
  const check = bytesToHex(sha256(utf8ToBytes(canonicalJson(claimed))));
  const manifest = strToU8(JSON.stringify({ ...claimed, check }));
  const kept = Object.entries(parts).filter(([name]) => name !== lost);
  return Buffer.from(zipSync({ ...Object.fromEntries(kept), [MANIFEST]: manifest }));
}

/** A highlight or note of a backup or of annotations, as far as it says what it means. */
export interface FileMark {
  note: string;
  /** The words that it is on; null where it does not say them, or nobody has their article. */
  exact: string | null;
}

/** The highlights and notes of a file, whatever else is wrong with them: none may be lost. */
export function marksIn(bytes: Uint8Array): FileMark[] {
  try {
    const value = JSON.parse(decode(bytes).text.replace(/^\uFEFF/, ''));
    return [...highlightsIn(value), ...annotationsIn(value)];
  } catch {
    return [];
  }
}

function highlightsIn(value: ReaderBackup): FileMark[] {
  const articles = new Set(list(value?.articles).map(({ id }) => id));
  return list(value?.highlights).flatMap(({ note, exact, articleId }) => {
    const stands = typeof exact === 'string' && articles.has(articleId);
    return typeof note === 'string' ? { note, exact: stands ? exact : null } : [];
  });
}

/** Of pages that nobody has here. */
function annotationsIn(value: unknown): FileMark[] {
  const bodies = list([value].flat()).flatMap(({ body }) => [body].flat());
  return bodies.flatMap((body) => {
    const { value: note = body } = (body ?? {}) as { value?: unknown };
    return typeof note === 'string' ? { note, exact: null } : [];
  });
}
