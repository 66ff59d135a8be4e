import { decode } from '../decode/decode.ts';
import { kindOfName, rawArticle } from '../decode/rawArticle.ts';
import {
  emptyArticle,
  type FoundArticle,
  type Part,
  Refused,
  type Skipped,
  type SkipReason,
} from './found.ts';
import { isZip } from './importKind.ts';
import { readCsv } from './readCsv.ts';
import { isEpub, readEpub } from './readEpub.ts';
import { readJson } from './readJson.ts';
import { isOmnivore, readOmnivore } from './readOmnivore.ts';
import { EntryTrouble, type ZipEntry, zipEntries } from './zip.ts';

/** What macOS and Windows lay into folders by themselves. */
const SYSTEMS_OWN = /(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/;

/** What an archive holds: a book, an export, or articles as files. Throws Refused. */
export function readZip(bytes: Uint8Array<ArrayBuffer>): Part[] {
  const entries = zipEntries(bytes).filter(({ name }) => !SYSTEMS_OWN.test(name));
  if (entries.length === 0) throw new Refused('empty');
  if (entries.some(({ name }) => name === '[Content_Types].xml')) throw new Refused('workbook');
  if (isEpub(entries)) return readEpub(entries);
  const parts = isOmnivore(entries) ? readOmnivore(entries) : entries.flatMap(partsOf);
  return parts.map(whole);
}

/** A table or a list inside an archive gives its own parts; every other file is one. */
function partsOf(entry: ZipEntry): Part[] {
  const table = /\.(csv|json)$/i.exec(entry.name)?.[1]?.toLowerCase();
  if (!table) return [partOf(entry)];
  try {
    const text = decode(entry.read()).text;
    return table === 'csv' ? readCsv(text) : readJson(text);
  } catch (error) {
    const why = error instanceof EntryTrouble ? error.why : 'shape';
    if (error instanceof EntryTrouble || error instanceof Refused)
      return [{ name: entry.name, read: () => skipped(entry, why) }];
    throw error;
  }
}

function partOf(entry: ZipEntry): Part {
  return { name: entry.name, read: () => articleIn(entry) };
}

/** A part whose files can't be unpacked is skipped. */
function whole({ name, read }: Part): Part {
  return {
    name,
    read() {
      try {
        return read();
      } catch (error) {
        if (error instanceof EntryTrouble) return { name, why: error.why, raw: '' };
        throw error;
      }
    },
  };
}

function articleIn(entry: ZipEntry): FoundArticle | Skipped {
  if (entry.trouble) return skipped(entry, entry.trouble);
  if (/\.(zip|epub)$/i.test(entry.name)) return skipped(entry, 'nested');
  const kind = kindOfName(entry.name);
  if (!kind) return skipped(entry, 'kind');
  const bytes = entry.read();
  if (isZip(bytes)) return skipped(entry, 'nested');
  const raw = rawArticle(bytes, kind);
  if (typeof raw === 'string') return skipped(entry, REFUSALS[raw]);
  return { ...emptyArticle(), content: raw };
}

const REFUSALS = { kind: 'kind', binary: 'kind', empty: 'empty', large: 'large' } as const;

function skipped({ name }: ZipEntry, why: SkipReason): Skipped {
  return { name, why, raw: '' };
}
