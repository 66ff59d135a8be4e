import fc from 'fast-check';
import { expect, test } from 'vitest';
import { typeset } from './typeset.ts';

test.each([
  // [language, as written, as set]
  ['en', `"Don't," she said, "it's late."`, '“Don’t,” she said, “it’s late.”'],
  ['de', 'Er rief: "Komm!" - und ging.', 'Er rief: „Komm!“ – und ging.'],
  ['de-CH', 'Er rief: "Komm!"', 'Er rief: «Komm!»'],
  ['es', 'Dijo: "Ven".', 'Dijo: «Ven».'],
  ['fr', `l'"avant-garde" d'hier`, 'l’«avant-garde» d’hier'],
  ['en', `a 5'10" door, and a 7" single`, `a 5'10" door, and a 7" single`],
  ['en', 'She began: "One thing', 'She began: "One thing'],
  ['en', 'the war of 1914-1918 - and after', 'the war of 1914–1918 – and after'],
  ['en', 'call 2024-05-12, 0612-1999, 5 - 3', 'call 2024-05-12, 0612-1999, 5 - 3'],
  ['en', 'Mr Hale ran 5 km with J. R. Moss, p. 12', 'Mr~Hale ran 5~km with J.~R.~Moss, p.~12'],
  ['de', 'z. B. 12 000 Euro, Dr. Weiß, 3 %', 'z.~B. 12~000 Euro, Dr.~Weiß, 3~%'],
  ['es', 'la Sra. Ruiz y 4 500 votos', 'la Sra.~Ruiz y 4~500 votos'],
  ['fr', 'M. Blanc, n° 5, à 20 km', 'M.~Blanc, n°~5, à 20~km'],
  ['en', 'in 2024 150 people came', 'in 2024 150 people came'],
  ['pl', `"Don't" - 5 km`, `"Don't" - 5 km`],
  [null, `"Don't" - 5 km`, `"Don't" - 5 km`],
])('%s: %s', (lang, given, expected) => {
  expect(typeset(given, lang).text.replace(/\u00A0/g, '~')).toBe(expected);
});

test('French gaps are drawn inside the marks that stand for straight ones', () => {
  expect(typeset('"oui"', 'fr')).toEqual({ text: '«oui»', gaps: [1, 4] });
});

test('a language that is none sets nothing', () => {
  for (const lang of ['constructor', '__proto__', 'x_!', ''])
    expect(typeset('a "b"', lang)).toEqual({ text: 'a "b"', gaps: [] });
});

test('code stays as it was written', () => {
  const given = `Type say("it's") to "start" it`;
  expect(typeset(given, 'en', [{ start: 5, end: 16 }]).text).toBe(`Type say("it's") to “start” it`);
});

test('no offset moves, no letter or digit changes, and setting twice is setting once', () => {
  const written = fc.string({ unit: fc.constantFrom(...`aZé1 2"'-–.:;!?«»()\u00A0\u202F%€𝒳\n`) });
  const lang = fc.constantFrom('fr', 'en', 'de', 'es', 'it', null);
  fc.assert(
    fc.property(written, lang, (given, language) => {
      const set = typeset(given, language);
      expect(set.text.length).toBe(given.length);
      expect(set.text.replace(/[^\p{L}\p{N}]/gu, '.')).toBe(given.replace(/[^\p{L}\p{N}]/gu, '.'));
      expect(set.gaps.every((gap) => gap >= 0 && gap <= given.length)).toBe(true);
      expect(typeset(set.text, language).text).toBe(set.text);
    }),
    { numRuns: 500 },
  );
});

test('stretches that stay as they are, however many, are looked at where they stand', () => {
  const count = 150_000;
  const text = 'a" ! '.repeat(count);
  const others = Array.from({ length: count }, (_, at) => ({ start: 5 * at, end: 5 * at + 2 }));
  const set = typeset(text, 'fr', others);
  expect(set.text).toBe('a"\u202F! '.repeat(count));
  expect(set.gaps).toHaveLength(count);
});
