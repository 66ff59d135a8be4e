import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frenchSpacing } from './frenchSpacing.ts';

/** A narrow space and the gap drawn behind it. */
const N = '\u202F|';

/** As it is drawn: the gaps as `|`. */
function drawn(given: string): string {
  const { text, gaps } = frenchSpacing(given);
  return [...gaps].reverse().reduce((out, at) => `${out.slice(0, at)}|${out.slice(at)}`, text);
}

test.each([
  ['Quoi ? Non !', `Quoi${N}? Non${N}!`],
  ['ceci\u00A0: cela ; fin', `ceci${N}: cela${N}; fin`],
  ['« mot »', `«${N}mot${N}»`],
  ['«mot»', '«|mot|»'],
  ['Quoi?!', 'Quoi|?!'],
  ['Il dit: oui; non', 'Il dit|: oui|; non'],
  ['«Oui!»', '«|Oui|!|»'],
  ['de 3 000 à 12 500 000 francs', `de 3${N}000 à 12${N}500${N}000 francs`],
  ['à 18:02, sur https://exemple.fr/?a=1', 'à 18:02, sur https://exemple.fr/?a=1'],
  ['en 2024 1500 pages', 'en 2024 1500 pages'],
])('%s', (given, expected) => {
  expect(drawn(given)).toBe(expected);
});

test('no offset moves', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'a1 ;:!?«»\u00A0\u202F%') }), (given) => {
      const { text, gaps } = frenchSpacing(given);
      expect(text.length).toBe(given.length);
      expect(text.replace(/\s/g, ' ')).toBe(given.replace(/\s/g, ' '));
      expect(gaps.every((gap) => gap >= 0 && gap <= given.length)).toBe(true);
    }),
  );
});
