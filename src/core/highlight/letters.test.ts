import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endsWord, foldedLetters, lettersOf, spanOfUnits, unitsIn } from './letters.ts';

test.each([
  ['case and accents', 'Été à Œuvre', 'été À œuvre'.normalize('NFD')],
  ['ligatures and soft hyphens', 'official', 'o\uFB03\u00ADcial'],
  ['punctuation and spaces', '«\u00A0Well!\u00A0» — so', '"Well" so'],
  ['full width', 'Ｔｏｋｙｏ', 'tokyo'],
  ['Arabic with and without its vowels', 'كِتَاب', 'كتاب'],
  ['Korean in either normal form', '한국', '한국'.normalize('NFD')],
])('%s do not change the letters', (_, a, b) => {
  expect(foldedLetters(a)).toBe(foldedLetters(b));
});

test('vowel signs that words consist of are letters', () => {
  expect(foldedLetters('की')).not.toBe(foldedLetters('का'));
});

test('a span of letters holds whole characters, whatever stands in the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), fc.nat(), (text, a, b) => {
      const letters = lettersOf({ text });
      const count = letters.at.length;
      fc.pre(count > 0);
      const first = a % count;
      const { start, end } = spanOfUnits(letters, first, first + 1 + (b % (count - first)));
      expect(text.slice(start, end).isWellFormed()).toBe(text.isWellFormed());
      const [before, after] = [text.slice(0, start), text.slice(end)];
      const whole = [...new Intl.Segmenter().segment(text)].map(({ index }) => index);
      expect([...whole, text.length]).toContain(before.length);
      expect([...whole, text.length]).toContain(text.length - after.length);
    }),
  );
});

test('a mark stays with its base and a surrogate with its pair', () => {
  const text = 'x e\u0301 𝔸 y';
  const letters = lettersOf({ text });
  expect(spanOfUnits(letters, 1, 2)).toEqual({ start: 2, end: 4 });
  expect(spanOfUnits(letters, 2, 3)).toEqual({ start: 5, end: 7 });
  expect(unitsIn(letters, { start: 5, end: 7 })).toEqual([2, 3]);
});

test('a unit stands in the character that the whole text has there', () => {
  const parts = [
    'a',
    'é',
    '©',
    '\r',
    '\n',
    ' ',
    '\u0301',
    '👩',
    '\u200d',
    'क',
    'ि',
    '한',
    'ᄒ',
    'ᅡ',
  ];
  const text = fc.string({ unit: fc.constantFrom(...parts), maxLength: 24 });
  const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  fc.assert(
    fc.property(text, (text) => {
      const letters = lettersOf({ text });
      letters.at.forEach((offset, unit) => {
        const whole = characters.segment(text).containing(offset);
        const start = whole?.index ?? 0;
        const end = start + (whole?.segment.length ?? 0);
        expect(spanOfUnits(letters, unit, unit + 1)).toEqual({ start, end });
      });
    }),
  );
});

test.each([
  ['a space', 'Alternate Mirrors', 8, true],
  ['nothing', 'Mirrors', 3, false],
  ['an ideograph', '浏览问题', 2, true],
  ['a capital, where paragraphs were joined', 'Alternate MirrorsFirst', 15, true],
  ['a capital after capitals', 'see the BBC', 7, false],
])('a word ends before %s', (_, text, unit, ends) => {
  expect(endsWord(lettersOf({ text }), unit)).toBe(ends);
});
