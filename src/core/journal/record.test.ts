import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeRecords, encodeRecord } from './record.ts';

const payloads = fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 12 });

function journalOf(list: Uint8Array[]): { bytes: Uint8Array; ends: number[] } {
  const records = list.map((payload, index) => encodeRecord({ sequence: index + 1, payload }));
  const bytes = Uint8Array.from(records.flatMap((record) => [...record]));
  let end = 0;
  return { bytes, ends: records.map((record) => (end += record.length)) };
}

test('what was written is read again, in order', () => {
  fc.assert(
    fc.property(payloads, (list) => {
      const { bytes } = journalOf(list);
      const { records, end } = decodeRecords(bytes, 1);
      expect(end).toBe(bytes.length);
      expect(records.map(({ payload }) => [...payload])).toEqual(list.map((p) => [...p]));
    }),
  );
});

test('a torn tail ends the journal at its last whole record', () => {
  fc.assert(
    fc.property(payloads, fc.nat(), (list, at) => {
      const { bytes, ends } = journalOf(list);
      const cut = at % (bytes.length + 1);
      const { end } = decodeRecords(bytes.subarray(0, cut), 1);
      expect(end).toBe(Math.max(0, ...ends.filter((whole) => whole <= cut)));
    }),
  );
});

test('a flipped bit is never read as a record', () => {
  fc.assert(
    fc.property(payloads, fc.nat(), fc.nat(7), (list, at, bit) => {
      fc.pre(list.length > 0);
      const { bytes, ends } = journalOf(list);
      const place = at % bytes.length;
      bytes[place] = (bytes[place] ?? 0) ^ (1 << bit);
      const { records } = decodeRecords(bytes, 1);
      expect(records.length).toBe(ends.filter((whole) => whole <= place).length);
    }),
  );
});

test('records out of turn are not read', () => {
  const stray = encodeRecord({ sequence: 7, payload: new Uint8Array(3) });
  expect(decodeRecords(stray, 1).records).toEqual([]);
  expect(decodeRecords(stray, 7).records.length).toBe(1);
});
