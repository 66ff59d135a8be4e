import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateIn } from './dates.ts';
import { isoDate } from './isoDate.ts';

test.each([
  ['2024-05-03', '2024-05-03'],
  ['2024-05-03T07:08', '2024-05-03'],
  ['20240503T070809+0200', '2024-05-03T07:08:09+02:00'],
  ['2024-05-03 7:08 UTC', '2024-05-03T07:08:00Z'],
  ['Fri, 03 May 2024 10:00:00 +0100', '2024-05-03T10:00:00+01:00'],
  ['2024-05-03T07:08:00+99:00', '2024-05-03'],
  ['2024-05-03T07:08:75Z', '2024-05-03'],
  ['Fri, 03 May 2024 10:77 GMT', '2024-05-03'],
  ['2024-02-30', null],
  ['soon', null],
])('%s', (text, iso) => {
  expect(isoDate(text)).toBe(iso);
});

const part = fc.integer({ min: 0, max: 99 }).map((number) => String(number).padStart(2, '0'));
const zone = fc.oneof(
  fc.constantFrom('', 'Z', ' GMT'),
  fc.tuple(fc.constantFrom('+', '-', ' UTC+'), part, part).map((parts) => parts.join('')),
);

test('whatever a machine or a line says, what is taken is a day or a moment that there is', () => {
  fc.assert(
    fc.property(fc.array(part, { minLength: 5, maxLength: 5 }), zone, (parts, zone) => {
      const [month, day, hour, minute, second] = parts;
      const said = `2024-${month}-${day}T${hour}:${minute}:${second}${zone}`;
      const mail = `${day} Mar 2024 ${hour}:${minute}:${second} ${zone.trim()}`;
      const dates = [
        isoDate(said),
        isoDate(mail),
        dateIn(said.replace('T', ' '))?.iso,
        dateIn(mail)?.iso,
      ];
      for (const iso of dates) if (iso) expect(Date.parse(iso), iso).not.toBeNaN();
    }),
    { numRuns: 2000 },
  );
});
