import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { askedOf } from './asked.ts';
import { hitsIn } from './hits.ts';
import { holdsPhrases } from './phrase.ts';
import { snippetOf } from './snippet.ts';
import { stemmersFor } from './stemmers.ts';

const french = (await stemmersFor(['fr'])).get('fr') ?? null;

const asked = (...texts: string[]) =>
  askedOf(
    texts.map((text) => ({
      text: text.replaceAll('"', ''),
      quoted: text.startsWith('"'),
      not: false,
    })),
    true,
  );
const marked = (text: string, ...line: string[]) =>
  hitsIn(text, asked(...line), french).map(({ start, end }) => text.slice(start, end));

describe('hits', () => {
  it.each([
    ['Les Villes et la ville.', ['ville'], ['Villes', 'ville']],
    ['Les villages.', ['vill'], ['villages']],
    ['L’Œuvre, l’œuvre\u00a0!', ["l'oeuvre"], ['Œuvre', 'œuvre']],
    ['un deux, deux trois', ['"deux trois"'], ['deux trois']],
    ['日本語の本', ['日本語'], ['日本語']],
    ['La boulangère', ['boulnagere'], ['boulangère']],
    ['Rien ici', ['ville'], []],
  ])('in %j of %j', (text, line, words) => {
    expect(marked(text, ...line)).toEqual(words);
  });
});

test('phrases stand within one text, and those that are not wanted in none', () => {
  const texts = ['Un deux trois', 'quatre cinq'];
  expect(holdsPhrases(texts, [['deux', 'trois']], [])).toBe(true);
  expect(holdsPhrases(texts, [['trois', 'quatre']], [])).toBe(false);
  expect(holdsPhrases(texts, [], [['quatre', 'cinq']])).toBe(false);
});

test('a phrase stands where its words do one after another, however they repeat', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(words, words, (text, phrase) => {
      const stands = ` ${text.join(' ')} `.includes(` ${phrase.join(' ')} `);
      expect(holdsPhrases([text.join(' ')], [phrase], [])).toBe(stands);
    }),
  );
});

describe('a snippet', () => {
  const long = `${'avant '.repeat(60)}la gare de la ville ${'ensuite '.repeat(60)}`;

  it('is cut at words, around what was asked for', () => {
    const { text = '', marks = [] } =
      snippetOf(['rien', long], asked('gare', 'ville'), french) ?? {};
    expect(text).toMatch(/^… (?:avant )+la gare de la ville (?:ensuite )+…$/);
    expect(text.length).toBeLessThan(210);
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['gare', 'ville']);
  });

  it('is of the text that holds most of it', () => {
    const texts = ['la gare', 'la gare et la ville'];
    expect(snippetOf(texts, asked('gare', 'ville'), french)?.text).toBe('la gare et la ville');
    expect(snippetOf(texts, asked('rien'), french)).toBeNull();
  });
});
