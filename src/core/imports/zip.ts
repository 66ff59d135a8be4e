import { Inflate, inflateSync } from 'fflate';
import { crc32 } from '../crc32.ts';
import { decode } from '../decode/decode.ts';
import { Refused, type SkipReason } from './found.ts';

/** Real output of a whole archive, in bytes, and its entries. */
const LARGEST_OUTPUT = 300_000_000;
const MOST_ENTRIES = 20_000;

/** A file in an archive, not yet unpacked. */
export interface ZipEntry {
  /** A label: nothing is ever written or looked up under it as a path. */
  name: string;
  /** Why it can't be unpacked, as far as the directory tells. */
  trouble: SkipReason | null;
  /** Unpacks it. Throws EntryTrouble. */
  read(): Uint8Array<ArrayBuffer>;
}

/** Thrown where one entry can't be unpacked; the others may. */
export class EntryTrouble extends Error {
  override name = 'EntryTrouble';
  readonly why: SkipReason;
  constructor(why: SkipReason) {
    super(why);
    this.why = why;
  }
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
/** Compressed bytes given to the inflater at a time: no more than 1 MB comes of them, and a bomb is stopped soon after its limit. */
const BITE = 1024;
/** So many packed bytes may be inflated without a look at what has come of them: 1 GB at most, most of it dropped. */
const AT_ONCE = 1_000_000;
/** No deflated byte gives more. */
const HIGHEST_RATIO = 1032;

/** The files of an archive, by its directory; folders are none. Throws Refused. */
export function zipEntries(bytes: Uint8Array<ArrayBuffer>): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, start, end } = directoryOf(view);
  if (count > MOST_ENTRIES) throw new Refused('entries');
  const budget = { left: LARGEST_OUTPUT };
  const entries: ZipEntry[] = [];
  let at = start;
  for (let number = 0; number < count; number++) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) throw new Refused('damaged');
    const [nameLength, extra, comment] = [28, 30, 32].map((field) =>
      view.getUint16(at + field, true),
    );
    const nameEnd = at + 46 + (nameLength ?? 0);
    if (nameEnd > end) throw new Refused('damaged');
    const name = decode(bytes.subarray(at + 46, nameEnd)).text;
    if (!name.endsWith('/')) entries.push(entryAt(view, at, name, budget));
    at = nameEnd + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

/** Where the directory is and how many entries it says it has. Archives over 4 GB are over every limit. */
function directoryOf(view: DataView): { count: number; start: number; end: number } {
  const last = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= last; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const count = view.getUint16(at + 10, true);
    const length = view.getUint32(at + 12, true);
    const start = view.getUint32(at + 16, true);
    if (count === 0xffff || start === 0xffffffff || start + length > at)
      throw new Refused('damaged');
    if (count !== view.getUint16(at + 8, true)) throw new Refused('damaged');
    return { count, start, end: start + length };
  }
  throw new Refused('cutOff');
}

function entryAt(view: DataView, at: number, name: string, budget: { left: number }): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const packed = view.getUint32(at + 20, true);
  const declared = { crc: view.getUint32(at + 16, true), length: view.getUint32(at + 24, true) };
  const offset = view.getUint32(at + 42, true);
  const trouble = flags & 1 ? 'password' : method === 0 || method === 8 ? null : 'method';
  return {
    name,
    trouble,
    read() {
      if (trouble) throw new EntryTrouble(trouble);
      const content = contentAt(view, offset, packed);
      const bytes = method === 0 ? content : inflated(content, declared, budget.left);
      budget.left -= bytes.length;
      if (budget.left < 0) throw new EntryTrouble('large');
      if (crc32(bytes) !== declared.crc) throw new EntryTrouble('damaged');
      return bytes;
    },
  };
}

function contentAt(view: DataView, offset: number, packed: number): Uint8Array<ArrayBuffer> {
  const outside = offset + 30 > view.byteLength || view.getUint32(offset, true) !== LOCAL;
  if (outside) throw new EntryTrouble('damaged');
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > view.byteLength) throw new EntryTrouble('damaged');
  return new Uint8Array(view.buffer as ArrayBuffer, view.byteOffset + start, packed);
}

/** What an archive's directory says of a file's content: it may be wrong. */
interface Declared {
  crc: number;
  length: number;
}

/** What the bytes really hold: at once where what was declared is true, which costs the least memory, else bit by bit. */
function inflated(
  packed: Uint8Array<ArrayBuffer>,
  declared: Declared,
  most: number,
): Uint8Array<ArrayBuffer> {
  const honest = packed.length <= AT_ONCE && declared.length <= most;
  return (honest && atOnce(packed, declared)) || bitByBit(packed, most);
}

function atOnce(
  packed: Uint8Array<ArrayBuffer>,
  { crc, length }: Declared,
): Uint8Array<ArrayBuffer> | null {
  try {
    const whole = new Uint8Array(Math.min(length, packed.length * HIGHEST_RATIO));
    const content = inflateSync(packed, { out: whole }) as Uint8Array<ArrayBuffer>;
    return content.length === length && crc32(content) === crc ? content : null;
  } catch {
    return null;
  }
}

function bitByBit(packed: Uint8Array<ArrayBuffer>, most: number): Uint8Array<ArrayBuffer> {
  let whole = new Uint8Array(Math.min(most, 4 * packed.length));
  let length = 0;
  const inflate = new Inflate((piece) => {
    const end = length + piece.length;
    if (end > most) throw new EntryTrouble('large');
    if (end > whole.length) whole = enlarged(whole, Math.min(most, 2 * end));
    whole.set(piece, length);
    length = end;
  });
  try {
    for (let at = 0; at < packed.length; at += BITE)
      inflate.push(packed.subarray(at, at + BITE), at + BITE >= packed.length);
  } catch (error) {
    throw error instanceof EntryTrouble ? error : new EntryTrouble('damaged');
  }
  return whole.subarray(0, length);
}

function enlarged(bytes: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  const more = new Uint8Array(length);
  more.set(bytes);
  return more;
}
