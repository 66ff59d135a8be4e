import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eachWord, wordsOf } from './words.ts';

describe('words', () => {
  it.each([
    ['L’été, à l’île d’Oléron', ['ete', 'a', 'ile', 'oleron']],
    ["Aujourd'hui qu'il a de l'or", ['aujourd', 'hui', 'il', 'a', 'de', 'or']],
    ["the boys' 'of' O'Neil don't", ['the', 'boys', 'of', 'neil', 'don']],
    ['œuvre ﬁn 1\u00a0000 co\u00adop', ['oeuvre', 'fin', '1', '000', 'coop']],
    ['tout-de-suite e\u0301t\u00e9', ['tout', 'de', 'suite', 'ete']],
    ['أحمد كِتاب', ['احمد', 'كتاب']],
    ['مصطفى مصطفي کتاب', ['مصطفي', 'مصطفي', 'كتاب']],
    ['מלך מלכי שלום', ['מלכ', 'מלכי', 'שלומ']],
    ['日本語 a', ['日本', '本語', 'a']],
    ['学校に행 𠀀𠀁𠀂', ['学校', '校に', 'に행', '𠀀𠀁', '𠀁𠀂']],
    ['日', ['日']],
    ['½ A½', ['1', '2', 'a1', '2']],
    ['😀 !', []],
  ])('of %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('end with the last character of a run, where that is asked for', () => {
    expect(wordsOf('日本語', { ends: true })).toEqual(['日本', '本語', '語']);
  });

  it('stand where they say: what stands there gives the same word again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        eachWord(text, (word, start, end) => {
          expect(wordsOf(text.slice(start, end))).toContain(word);
        });
      }),
      { numRuns: 1000 },
    );
  });
});
