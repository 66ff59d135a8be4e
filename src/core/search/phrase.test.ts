import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsPhrases } from './phrase.ts';
import { wordsOf } from './words.ts';

const holds = (texts: readonly string[], ...phrases: string[]) =>
  holdsPhrases(
    texts,
    phrases.map((phrase) => wordsOf(phrase)),
    [],
  );

describe('a phrase', () => {
  it.each([
    [true, 'The public transport strike', 'public transport'],
    [true, 'Transports publics, TRANSPORT PUBLIC', 'transport public'],
    [false, 'public and transport', 'public transport'],
    [false, 'public transports', 'public transport'],
    // what begins again before it has ended
    [true, 'a a b', 'a b'],
    [true, 'no no never no no no', 'no no no'],
    // elisions, ligatures, accents in one sign or two, a sign that is two words
    [true, 'l’état de l’œuvre', "l'etat de l'oeuvre"],
    [true, 'ce qu’elle voit, they’ll see', 'ce elle voit they see'],
    [true, 'L’e\u0301tat d’urgence', 'état d’urgence'],
    [true, 'some ½ pounds', '1/2 pounds'],
    // scripts without spaces
    [true, '私は日本語を話す', '日本語'],
    [false, '日本と本語', '日本語'],
  ])('stands: %j in %j: %j', (expected, text, phrase) => {
    expect(holds([text], phrase)).toBe(expected);
  });

  it('stands within one text: not across the border of two', () => {
    expect(holds(['public', 'transport'], 'public transport')).toBe(false);
    expect(holds(['public', 'public transport'], 'public transport')).toBe(true);
  });

  it('is one of several, each of which stands somewhere, and none of the unwanted anywhere', () => {
    const texts = ['public transport', 'press law'];
    expect(holds(texts, 'press law', 'public transport')).toBe(true);
    expect(holds(texts, 'press law', 'public law')).toBe(false);
    expect(holdsPhrases(texts, [], [['press', 'law']])).toBe(false);
    expect(holdsPhrases(texts, [], [['law', 'press']])).toBe(true);
  });

  it('stands where its words do one after another, whatever they are written with', () => {
    const signs = "aAbéœ½'’ -1日本\u0301\u00adßŉİΣσςЙ\u0306ﬁक\u093c";
    const text = fc.string({ unit: fc.constantFrom(...signs, '𝐚', '😀'), maxLength: 24 });
    const long = fc.constantFrom('a'.repeat(64), 'a'.repeat(65), 'Á'.repeat(70));
    const texts = fc.array(
      fc.oneof({ weight: 9, arbitrary: text }, { weight: 1, arbitrary: long }),
      { minLength: 1, maxLength: 3 },
    );
    const part = fc.record({ from: fc.nat(20), length: fc.integer({ min: 1, max: 7 }) });
    fc.assert(
      fc.property(texts, text, part, (texts, other, { from, length }) => {
        const all = texts.map((text) => wordsOf(text));
        const phrase = [...all.flat(), ...wordsOf(other)].slice(from, from + length);
        fc.pre(phrase.length > 0);
        const stands = all.some((words) =>
          words.some((_, at) => phrase.every((word, index) => words[at + index] === word)),
        );
        expect(holdsPhrases(texts, [phrase], [])).toBe(stands);
        expect(holdsPhrases(texts, [], [phrase])).toBe(!stands);
      }),
      { numRuns: 3000 },
    );
  });
});
