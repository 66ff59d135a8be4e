import { decode, type Encoding } from '../decode/decode.ts';
import { type Part, Refused } from './found.ts';
import { HEAD, isBookmarks, isClippings, isZip } from './importKind.ts';
import { readBookmarks } from './readBookmarks.ts';
import { readClippings } from './readClippings.ts';
import { readCsv } from './readCsv.ts';
import { readJson, readJsonLines } from './readJson.ts';
import { readZip } from './readZip.ts';

/** The largest import file, in bytes. */
const LARGEST_IMPORT = 100_000_000;
/** How archives begin that are not opened: rar, gzip, 7z, bzip2. */
const OTHER_ARCHIVES = ['Rar!', '\x1f\x8b', '7z\xbc\xaf', 'BZh'];

/** More articles are no import but a mistake, or meant to choke. */
const MOST_PARTS = 50_000;

/** What an import file holds, part by part. `encoding` of a text file; null: guessed. Throws Refused. */
export function readImport(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  encoding: Encoding | null = null,
): Part[] {
  const parts = partsOf(name, bytes, encoding);
  if (parts.length > MOST_PARTS) throw new Refused('parts');
  return parts;
}

function partsOf(name: string, bytes: Uint8Array<ArrayBuffer>, encoding: Encoding | null): Part[] {
  if (bytes.length === 0) throw new Refused('empty');
  if (bytes.length > LARGEST_IMPORT) throw new Refused('large');
  if (isZip(bytes)) return readZip(bytes);
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  if (start.startsWith('%PDF-')) throw new Refused('pdf');
  if (OTHER_ARCHIVES.some((magic) => start.startsWith(magic))) throw new Refused('archive');
  return readText(name, decode(bytes, encoding).text);
}

function readText(name: string, text: string): Part[] {
  const head = text.slice(0, HEAD);
  if (text.trim() === '') throw new Refused('empty');
  if (isBookmarks(head)) return readBookmarks(text);
  if (isClippings(head)) return readClippings(text);
  if (/\.(csv|tsv)$/i.test(name)) return isPage(head) ? refuse('webPage') : readCsv(text);
  if (/\.(jsonl|ndjson)$/i.test(name)) return readJsonLines(text);
  if (/\.json(ld)?$/i.test(name)) return isPage(head) ? refuse('webPage') : readJson(text);
  if (/\.(zip|epub)$/i.test(name)) return refuse(isPage(head) ? 'webPage' : 'damaged');
  return refuse('kind');
}

/** A log-in or error page that was saved in place of the export. */
function isPage(head: string): boolean {
  return /^\s*<(?:!doctype|html|head|body|title|meta|p|div)\b/i.test(head);
}

function refuse(refusal: ConstructorParameters<typeof Refused>[0]): never {
  throw new Refused(refusal);
}
