import { describe, expect, it } from 'vitest';
import { askedOf } from './asked.ts';
import { hitsIn } from './hits.ts';
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
