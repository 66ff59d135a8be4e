import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';

describe('fold', () => {
  it.each([
    ['Été À NOËL', 'ete a noel'],
    ['L’œuvre ʼ ‘', "l'oeuvre ' '"],
    ['ﬁn ﬀ Æther STRASSE straße ẞ', 'fin ff aether strasse strasse ss'],
    ['1\u00a0000\u202f€\u2009; non\u3000!', '1 000 € ; non !'],
    ['a\n\t b\u2028c', 'a b c'],
    ['co\u00adopé\u200bra\ufefftion', 'cooperation'],
    ['é e\u0301', 'e e'],
    ['שָׁלוֹם', 'שלום'],
    ['مُحَمَّد أحمد كـتاب', 'محمد احمد كتاب'],
    ['ガ が 한국어 日本', 'ガ が 한국어 日本'],
    ['कि', 'कि'],
    ['ＡＢＣ １２', 'abc 12'],
    ['ΟΔΟΣ ὁδός', 'οδοσ οδοσ'],
    ['İstanbul ISPARTA ı', 'istanbul isparta i'],
    ['Łódź Ørsted', 'lodz orsted'],
    ['tout‑de‐suite', 'tout-de-suite'],
  ])('folds %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const folded = fold(text);
        expect(fold(folded)).toBe(folded);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives a text and its upper case the same form', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zà-öø-ÿœ '’-]*$/), (text) => {
        expect(fold(text.toUpperCase())).toBe(fold(text));
      }),
    );
  });
});
