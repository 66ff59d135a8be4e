import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleOf } from '../article/article.ts';
import { EMPTY_REVISION } from '../article/revision.ts';
import { spokenOf } from '../backup/needed.ts';
import { emptyLedger } from '../journal/ledger.ts';
import { ankiCsv } from './ankiCsv.ts';
import { languageAt } from './languageAt.ts';
import { addressFault, lookUpAddress, siteOf } from './lookUp.ts';
import { sentenceOf } from './sentenceOf.ts';
import { byLanguage, livingWords, type Word, wordsWith } from './word.ts';

/** The sentence around the stretch in brackets, of blocks in one language. */
function sentence(lang: string | null, ...blocks: string[]): string {
  const marked = blocks.join('\n');
  const text = marked.replace(/[[\]]/g, '');
  let at = 0;
  const paragraphs = text.split('\n').map((block) => {
    const span = { start: at, end: at + block.length };
    at = span.end + 1;
    return { span, lang };
  });
  const span = { start: marked.indexOf('['), end: marked.indexOf(']') - 1 };
  const { start, end } = sentenceOf(text, paragraphs, span);
  return text.slice(start, end);
}

describe('the sentence of a word', () => {
  test('is its own, without those beside it', () => {
    expect(sentence('fr', 'Il pleut. Le [lutrin] est vide. Tant mieux !')).toBe(
      'Le lutrin est vide.',
    );
    expect(sentence('ja', '雨です。[本]を読みます。終わり。')).toBe('本を読みます。');
    expect(sentence('ar', 'هل قرأت الكتاب؟ [نعم] قرأته.')).toBe('نعم قرأته.');
  });

  test('ends with its block', () => {
    expect(sentence('en', 'A heading', 'the [word] without a stop', 'and more.')).toBe(
      'the word without a stop',
    );
  });

  test('is two where the words lie in two', () => {
    expect(sentence('en', 'One. It [ends. Then] begins. Two.')).toBe('It ends. Then begins.');
  });

  test('is cut between words where a scrape has no stops', () => {
    const cut = sentence('en', `${'before '.repeat(200)}[word] ${'after '.repeat(200)}`);
    expect(cut.length).toBeLessThanOrEqual(600);
    expect(cut).toMatch(/^before .*before word after .*after$/);
  });

  test('holds the word, lies in the text and is not long, whatever the text', () => {
    const block = fc.string({ unit: fc.constantFrom('a', '. ', ' ', '。', '図', '𝒳', '! ', 'ק') });
    fc.assert(
      fc.property(
        fc.array(block, { minLength: 1 }),
        fc.nat(),
        fc.nat(80),
        (blocks, from, length) => {
          const text = blocks.join('\n');
          fc.pre(text.length > 0);
          let at = 0;
          const paragraphs = blocks.map((block) => {
            const span = { start: at, end: at + block.length };
            at = span.end + 1;
            return { span, lang: 'en' };
          });
          const start = from % text.length;
          const span = { start, end: Math.min(text.length, start + 1 + length) };
          const found = sentenceOf(text, paragraphs, span);
          expect(found.start).toBeLessThanOrEqual(span.start);
          expect(found.end).toBeGreaterThanOrEqual(span.end);
          expect(found.start).toBeGreaterThanOrEqual(0);
          expect(found.end).toBeLessThanOrEqual(text.length);
          expect(found.end - found.start).toBeLessThanOrEqual(600);
        },
      ),
    );
  });
});

test('a word’s language is its stretch’s, else its block’s, else the article’s', () => {
  const blocks = [
    {
      kind: 'paragraph' as const,
      text: 'le mot Wort ici',
      marks: [{ kind: 'lang' as const, start: 7, end: 11, lang: 'de' }],
    },
    { kind: 'quote' as const, text: 'una palabra', lang: 'es' },
  ];
  expect(languageAt(blocks, 'fr', 3)).toBe('fr');
  expect(languageAt(blocks, 'fr', 8)).toBe('de');
  expect(languageAt(blocks, 'fr', 20)).toBe('es');
  expect(languageAt([], null, 0)).toBeNull();
});

const word = (fields: Partial<Word>): Word => ({
  id: 'w',
  word: 'lutrin',
  sentence: 'Le lutrin est vide.',
  at: 3,
  language: 'fr',
  home: null,
  meaning: '',
  createdAt: 0,
  ...fields,
});

test('words that are deleted are not there, and a sentence that does not hold the word marks nothing', () => {
  const words = livingWords(
    new Map([
      ['a', { word: 'un', sentence: 'deux', at: 2, createdAt: 1 }],
      ['b', { word: 'un', deletedAt: 5 }],
      ['c', { word: 'un', sentence: 'et un', at: 0, createdAt: 2 }],
    ]),
  );
  expect(words.map(({ id, at }) => [id, at])).toEqual([
    ['c', 3],
    ['a', -1],
  ]);
});

test('words stand by language, the one with most first, variants together', () => {
  const words = ['fr', null, 'de', 'fr-CA'].map((language, at) => word({ id: `${at}`, language }));
  expect(byLanguage(words).map(([language, group]) => [language, group.length])).toEqual([
    ['fr', 2],
    ['de', 1],
    [null, 1],
  ]);
});

test('a word is found by itself, its sentence and its meaning, without accents', () => {
  const words = [word({ word: 'été' }), word({ sentence: 'Un pré.' }), word({ meaning: 'summer' })];
  expect(wordsWith(words, 'ete')).toHaveLength(1);
  expect(wordsWith(words, 'PRE')).toHaveLength(1);
  expect(wordsWith(words, ' summer')).toHaveLength(1);
  expect(wordsWith(words, '')).toHaveLength(3);
});

describe('a site to look words up in', () => {
  test.each([
    ['https://example.org/q={word}', null],
    ['http://example.org/{word}', 'not https'],
    ['https://example.org/', 'no slot'],
    ['https://{word}.example.org/', 'slot in the host'],
    ['https://example.org{word}/', 'slot in the host'],
    ['javascript:alert("{word}")', 'no address'],
    ['https://me:secret@example.org/{word}', 'no address'],
    ['https://{word}@example.org/', 'no address'],
    ['{word}', 'no address'],
    ['', 'no address'],
  ] as const)('%j: %j', (address, fault) => {
    expect(addressFault(address)).toBe(fault);
  });

  test('gets the word, and no word leads elsewhere', () => {
    expect(lookUpAddress('https://example.org/?q={word}&l=fr', 'a&b c')).toBe(
      'https://example.org/?q=a%26b%20c&l=fr',
    );
    expect(lookUpAddress('http://example.org/{word}', 'a')).toBeNull();
    expect(siteOf('https://www.example.org/{word}')).toBe('example.org');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (any) => {
        const found = lookUpAddress('https://example.org/a/{word}', any);
        expect(found && new URL(found).origin).toBe('https://example.org');
      }),
    );
  });
});

describe('words for Anki', () => {
  test('a note a word, its sentence with the word marked', () => {
    const words = [word({ meaning: 'lectern', language: 'fr-CA' })];
    const source = () => ({
      title: 'Dans <la> nef',
      site: 'Le Courrier',
      url: 'https://example.org/',
    });
    expect(ankiCsv(words, source).split('\r\n')).toEqual([
      '#separator:Comma',
      '#html:true',
      '#columns:Word,Sentence,Meaning,Source,Tags',
      '#tags column:5',
      '"lutrin","Le <b>lutrin</b> est vide.","lectern","Dans &lt;la&gt; nef · Le Courrier · https://example.org/","lutrin lutrin::fr-CA"',
      '',
    ]);
  });

  test('are inert: no cell is a formula, no word is markup', () => {
    const evil = '=HYPERLINK("https://canary.invalid")<img src=x onerror=alert(1)>';
    const csv = ankiCsv([word({ word: evil, sentence: evil, at: 0, meaning: evil })], () => null);
    expect(csv).not.toContain('<img');
    for (const cell of csv.split('\r\n')[4]?.split('","') ?? [])
      expect(cell.replace(/^"/, '')).not.toMatch(/^[=+\-@]/);
  });

  test('the sentence spells as it was, but for the mark', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '<', '&', '"', '\n', 'é', ';') });
    fc.assert(
      fc.property(text, text.filter(Boolean), text, (before, middle, after) => {
        const one = word({ word: middle, sentence: before + middle + after, at: before.length });
        const cell = /^"((?:[^"]|"")*)","((?:[^"]|"")*)"/.exec(
          ankiCsv([one], () => null)
            .split('\r\n')
            .slice(4)
            .join('\r\n'),
        )?.[2];
        const spelt = cell
          ?.replaceAll('""', '"')
          .replace(/<\/?b>/g, '')
          .replaceAll('<br>', '\n')
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"')
          .replaceAll('&amp;', '&');
        expect(spelt).toBe(one.sentence);
      }),
    );
  });
});

test('a backup has the articles that words were saved in', () => {
  const { things } = emptyLedger();
  const home = {
    article: 'saved-in',
    revision: '',
    span: { start: 0, end: 1 },
    quote: { exact: '', prefix: '', suffix: '' },
    words: '',
  };
  things.word.set('w', { word: 'mot', home });
  const folder = ['saved-in', 'other'].map((id) => articleOf(id, '', EMPTY_REVISION, id));
  expect(spokenOf(things, folder).map(({ id }) => id)).toEqual(['saved-in']);
});
