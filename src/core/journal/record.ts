import { crc32 } from '../crc32.ts';

/**
 * The journal's bytes: records one after another, nothing between them. All numbers are little-endian.
 *
 *   0  u32  length of the payload in bytes
 *   4  u32  CRC-32 (IEEE) of the sequence number's four bytes and the payload
 *   8  u32  sequence number: 1 for the first record, then always greater (one more, but for what damage took)
 *  12  …    payload: a JSON object in UTF-8; FORMAT.md says which
 */
export const HEADER = 12;

/** Far above any honest record: a larger length is damage. Bytes. */
const LONGEST_PAYLOAD = 16 * 1024 * 1024;

export interface JournalRecord {
  sequence: number;
  payload: Uint8Array;
}

/** Throws a RangeError where the payload is longer than a record may be. */
export function encodeRecord({ sequence, payload }: JournalRecord): Uint8Array<ArrayBuffer> {
  if (payload.length > LONGEST_PAYLOAD) throw new RangeError('This is too large to be kept');
  const bytes = new Uint8Array(HEADER + payload.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, payload.length, true);
  view.setUint32(8, sequence, true);
  bytes.set(payload, HEADER);
  view.setUint32(4, crc32(bytes.subarray(8)), true);
  return bytes;
}

/** A record that holds a value as JSON. Throws as `encodeRecord`. */
export function encodeJson(sequence: number, value: unknown): Uint8Array<ArrayBuffer> {
  return encodeRecord({ sequence, payload: new TextEncoder().encode(JSON.stringify(value)) });
}

/** The value of a record that holds JSON; undefined where it holds none. */
export function jsonOf({ payload }: Pick<JournalRecord, 'payload'>): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(payload));
  } catch {
    return undefined;
  }
}

export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** What bytes of a journal hold. */
export interface Decoded {
  records: JournalRecord[];
  /** Where the whole records at the start stop, a byte offset. */
  end: number;
  /**
   * What follows there. `whole`: nothing. `torn`: the start of a record that was cut short, as a write leaves it
   * that was interrupted. `damaged`: anything else; whole records behind it are in `salvaged`.
   */
  state: 'whole' | 'torn' | 'damaged';
  salvaged: JournalRecord[];
}

/** The number of the record that starts here; null where too little is left of it. Checks nothing. */
export function numberAt(bytes: Uint8Array): number | null {
  if (bytes.length < HEADER) return null;
  return new DataView(bytes.buffer, bytes.byteOffset, HEADER).getUint32(8, true);
}

/** Reads records whose numbers are greater than `last`. */
export function decodeRecords(bytes: Uint8Array, last: number): Decoded {
  const records: JournalRecord[] = [];
  let end = 0;
  for (let next = recordAt(bytes, 0, last); next; next = recordAt(bytes, end, last)) {
    records.push(next.record);
    last = next.record.sequence;
    end = next.end;
  }
  if (end === bytes.length) return { records, end, state: 'whole', salvaged: [] };
  const salvaged = salvage(bytes, end + 1, last);
  const torn = salvaged.length === 0 && isCutShort(bytes, end);
  return { records, end, state: torn ? 'torn' : 'damaged', salvaged };
}

function recordAt(
  bytes: Uint8Array,
  at: number,
  last: number,
): { record: JournalRecord; end: number } | null {
  if (at + HEADER > bytes.length) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = at + HEADER + view.getUint32(at, true);
  const sequence = view.getUint32(at + 8, true);
  if (end > bytes.length || end - at - HEADER > LONGEST_PAYLOAD || sequence <= last) return null;
  if (view.getUint32(at + 4, true) !== crc32(bytes.subarray(at + 8, end))) return null;
  return { record: { sequence, payload: bytes.subarray(at + HEADER, end) }, end };
}

/** Every whole record from `at` on, wherever it begins. */
function salvage(bytes: Uint8Array, at: number, last: number): JournalRecord[] {
  const found: JournalRecord[] = [];
  while (at + HEADER <= bytes.length) {
    // Payloads are JSON objects: most bytes are ruled out without a checksum.
    const next = bytes[at + HEADER] === OPENING_BRACE ? recordAt(bytes, at, last) : null;
    if (next) {
      found.push(next.record);
      last = next.record.sequence;
    }
    at = next ? next.end : at + 1;
  }
  return found;
}

const OPENING_BRACE = 0x7b;

function isCutShort(bytes: Uint8Array, at: number): boolean {
  if (at + HEADER > bytes.length) return true;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return at + HEADER + view.getUint32(at, true) > bytes.length;
}
