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
      const { records, end } = decodeRecords(bytes, 0);
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
      const { end } = decodeRecords(bytes.subarray(0, cut), 0);
      expect(end).toBe(Math.max(0, ...ends.filter((whole) => whole <= cut)));
    }),
  );
});

test('a flipped bit costs its own record at most, and is told apart from a torn tail', () => {
  const objects = fc
    .array(fc.record({ text: fc.string({ maxLength: 40 }) }), { minLength: 1, maxLength: 8 })
    .map((list) => list.map((one) => new TextEncoder().encode(JSON.stringify(one))));
  fc.assert(
    fc.property(objects, fc.nat(), fc.nat(7), (list, at, bit) => {
      const { bytes, ends } = journalOf(list);
      const place = at % bytes.length;
      const hit = ends.findIndex((end) => place < end);
      bytes[place] = (bytes[place] ?? 0) ^ (1 << bit);
      const { records, salvaged, state } = decodeRecords(bytes, 0);
      const read = [...records, ...salvaged].map(({ sequence }) => sequence);
      const others = list.map((_, index) => index + 1).filter((number) => number !== hit + 1);
      expect(read).toEqual(others);
      if (hit < list.length - 1) expect(state).toBe('damaged');
    }),
  );
});

test('numbers only rise: a record read before is not read again', () => {
  const stray = encodeRecord({ sequence: 7, payload: new TextEncoder().encode('{}') });
  expect(decodeRecords(stray, 7).records).toEqual([]);
  expect(decodeRecords(stray, 3).records.length).toBe(1);
});

test('what can’t be read again is never written', () => {
  const payload = new Uint8Array(17 * 1024 * 1024);
  expect(() => encodeRecord({ sequence: 1, payload })).toThrow(RangeError);
});
