import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joined } from '../journal/record.ts';
import { jsonLines, portionsOf, readJsonLines } from './jsonLines.ts';

test('lines in portions are the same lines, and no portion is larger than it has to be', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ maxLength: 30 })),
      fc.integer({ min: 1, max: 60 }),
      (texts, most) => {
        const lines = jsonLines(texts.map((text) => JSON.stringify(text)));
        const portions = [...portionsOf(lines, most)];
        expect(joined(portions)).toEqual(lines);
        for (const portion of portions) {
          const values = [...readJsonLines(portion)];
          expect(values).not.toContain(undefined);
          if (portion.length > most) expect(values).toHaveLength(1);
        }
      },
    ),
  );
});
