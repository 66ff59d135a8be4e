/**
 * The journal's bytes: records one after another, nothing between them. All numbers are little-endian.
 *
 *   0  u32  length of the payload in bytes
 *   4  u32  CRC-32 (IEEE) of the sequence number's four bytes and the payload
 *   8  u32  sequence number: 1 for the first record, then one more each time
 *  12  …    payload: an Operation as JSON in UTF-8
 */
const HEADER = 12;

/** Far above any honest record: a larger length is damage. */
const LONGEST_PAYLOAD = 16 * 1024 * 1024;

export interface JournalRecord {
  sequence: number;
  payload: Uint8Array;
}

export function encodeRecord({ sequence, payload }: JournalRecord): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(HEADER + payload.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, payload.length, true);
  view.setUint32(8, sequence, true);
  bytes.set(payload, HEADER);
  view.setUint32(4, crc32(bytes.subarray(8)), true);
  return bytes;
}

/**
 * The whole records at the start of `bytes`, the first of which must be number `first`.
 * `end` is where they stop (a byte offset): what follows is a torn tail.
 */
export function decodeRecords(
  bytes: Uint8Array,
  first: number,
): { records: JournalRecord[]; end: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const records: JournalRecord[] = [];
  let end = 0;
  while (end + HEADER <= bytes.length) {
    const length = view.getUint32(end, true);
    const next = end + HEADER + length;
    if (length > LONGEST_PAYLOAD || next > bytes.length) break;
    if (view.getUint32(end + 4, true) !== crc32(bytes.subarray(end + 8, next))) break;
    const sequence = view.getUint32(end + 8, true);
    if (sequence !== first + records.length) break;
    records.push({ sequence, payload: bytes.subarray(end + HEADER, next) });
    end = next;
  }
  return { records, end };
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}
