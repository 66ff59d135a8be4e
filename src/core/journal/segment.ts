import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { FORMAT } from './format.ts';
import { type Decoded, decodeRecords, encodeJson, jsonOf } from './record.ts';

/** The first record of a segment, but for those of format 1. */
export interface SegmentHead {
  lutrin: 'journal';
  format: number;
  /** When the segment was begun, ms since 1970. */
  time: number;
  /** SHA-256 of the segment before as it was when this one was begun, in hex; null for the first. */
  before: string | null;
}

export interface Segment extends Decoded {
  /** Null where the segment is of format 1, or its head is damaged. */
  head: SegmentHead | null;
  /** The numbers of the first record and the last; 0 where it has none. */
  first: number;
  last: number;
}

export function readSegment(bytes: Uint8Array): Segment {
  const decoded = decodeRecords(bytes, 0);
  const all = [...decoded.records, ...decoded.salvaged];
  const [opening] = decoded.records;
  return {
    ...decoded,
    head: opening ? parseHead(jsonOf(opening)) : null,
    first: all[0]?.sequence ?? 0,
    last: all.at(-1)?.sequence ?? 0,
  };
}

/** The head's record, to stand at the start of a segment. */
export function encodeSegmentHead(
  sequence: number,
  time: number,
  before: Uint8Array | null,
): Uint8Array<ArrayBuffer> {
  const head: SegmentHead = {
    lutrin: 'journal',
    format: FORMAT,
    time,
    before: before && segmentHash(before),
  };
  return encodeJson(sequence, head);
}

export function segmentHash(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

function parseHead(value: unknown): SegmentHead | null {
  const { lutrin, format, time, before } = (value ?? {}) as Partial<SegmentHead>;
  if (lutrin !== 'journal' || typeof format !== 'number') return null;
  return {
    lutrin,
    format,
    time: typeof time === 'number' ? time : 0,
    before: typeof before === 'string' ? before : null,
  };
}

export function segmentName(segment: number): string {
  return `${String(segment).padStart(6, '0')}.log`;
}

/** The number of the segment in a file; null for any other file. */
export function segmentOf(name: string): number | null {
  return /^\d{6,}\.log$/.test(name) ? Number.parseInt(name, 10) : null;
}
