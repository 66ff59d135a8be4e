import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '../article/block.ts';
import { articleText } from '../article/text.ts';
import { breathsOf, spokenText } from './breaths.ts';
import { sentenceAt, sentencesOf, spokenParagraphs, stepFrom } from './sentences.ts';
import { type Voice, voiceFor, voiceLanguage, voicesFor } from './voice.ts';

function spoken(blocks: readonly Block[], lang: string | null = 'en') {
  const text = articleText(blocks);
  const paragraphs = spokenParagraphs(blocks, lang, (at) =>
    blocks[at]?.removal ? 'removed' : 'kept',
  );
  const sentences = sentencesOf(text, paragraphs);
  return {
    text,
    paragraphs,
    sentences,
    said: sentences.map(({ span }) => text.slice(span.start, span.end)),
  };
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

describe('what is spoken', () => {
  test('is sentence by sentence, each in its language', () => {
    const { said, sentences } = spoken([
      { kind: 'title', text: 'A title' },
      paragraph('One. Two!  Three?'),
      { kind: 'quote', text: '本です。犬です。', lang: 'ja' },
    ]);
    expect(said).toEqual(['A title', 'One.', 'Two!', 'Three?', '本です。', '犬です。']);
    expect(sentences.map(({ paragraph, lang }) => `${paragraph}${lang}`)).toEqual([
      '0en',
      '1en',
      '1en',
      '1en',
      '2ja',
      '2ja',
    ]);
  });

  test('passes over what was removed, code, credits and rules of signs', () => {
    const removal = { reason: 'consent', rule: '', sureness: 1 } as const;
    const { said } = spoken([
      { ...paragraph('We value your privacy.'), removal },
      { kind: 'code', text: 'let x = 1;' },
      { kind: 'credit', text: '© Someone' },
      paragraph('* * *'),
      paragraph('Read me. …'),
    ]);
    expect(said).toEqual(['Read me.']);
  });

  const blocks = fc.array(
    fc.string({ unit: fc.constantFrom('a', '. ', ' ', '。', '図', '𝒳', '…', '\t') }).map(paragraph),
  );

  test('every letter is spoken once, in order, whatever the text', () => {
    fc.assert(
      fc.property(blocks, (all) => {
        const { text, paragraphs, sentences, said } = spoken(all);
        const letters = (part: string) => part.replace(/[^\p{L}\p{N}]/gu, '');
        expect(letters(said.join(''))).toBe(letters(text));
        for (const [at, { span, paragraph }] of sentences.entries()) {
          expect(span.start).toBeGreaterThanOrEqual(sentences[at - 1]?.span.end ?? 0);
          // Never from one paragraph into the next.
          const around = paragraphs[paragraph]?.span;
          expect(span.start).toBeGreaterThanOrEqual(around?.start ?? Number.POSITIVE_INFINITY);
          expect(span.end).toBeLessThanOrEqual(around?.end ?? -1);
        }
      }),
    );
  });

  test('steps stay within it, and there and back again is where one was', () => {
    fc.assert(
      fc.property(blocks, fc.nat(), fc.constantFrom('sentence', 'paragraph'), (all, from, unit) => {
        const { sentences } = spoken(all);
        fc.pre(sentences.length > 0);
        const at = from % sentences.length;
        const next = stepFrom(sentences, at, unit, 1);
        expect(next).toBeGreaterThan(at);
        expect(next).toBeLessThanOrEqual(sentences.length);
        const back = stepFrom(sentences, at, unit, -1);
        expect(back).toBeLessThanOrEqual(at);
        expect(back).toBeGreaterThanOrEqual(0);
        if (unit === 'sentence' && next < sentences.length)
          expect(stepFrom(sentences, next, unit, -1)).toBe(at);
      }),
    );
  });

  test('back goes to the beginning of the paragraph, then to the one before', () => {
    const { sentences } = spoken([paragraph('One. Two.'), paragraph('Three. Four.')]);
    expect(stepFrom(sentences, 3, 'paragraph', -1)).toBe(2);
    expect(stepFrom(sentences, 2, 'paragraph', -1)).toBe(0);
    expect(stepFrom(sentences, 0, 'paragraph', 1)).toBe(2);
    expect(stepFrom(sentences, 2, 'paragraph', 1)).toBe(4);
  });

  test('begins with the sentence at an offset, or the next', () => {
    const { sentences } = spoken([paragraph('One. Two.')]);
    expect([0, 3, 4, 6, 9].map((offset) => sentenceAt(sentences, offset))).toEqual([
      0, 0, 1, 1, -1,
    ]);
  });
});

describe('breaths', () => {
  test('spell the stretch and are short, whatever it is', () => {
    const any = fc.string({
      unit: fc.constantFrom('word', ' ', ', ', '𝒳', 'é', '—'),
      maxLength: 300,
    });
    fc.assert(
      fc.property(any, (text) => {
        const breaths = breathsOf(text, { start: 0, end: text.length });
        expect(breaths.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
        for (const { start, end } of breaths) {
          expect(end - start).toBeLessThanOrEqual(180);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end).isWellFormed()).toBe(true);
        }
      }),
    );
  });

  test('part no character where there is nothing else to part', () => {
    const text = `a${'𝒳'.repeat(200)}`;
    for (const { start, end } of breathsOf(text, { start: 0, end: text.length }))
      expect(text.slice(start, end).isWellFormed()).toBe(true);
  });

  test('end behind a comma rather than within a clause', () => {
    const clause = `${'some words '.repeat(10)}here, `;
    const [first] = breathsOf(clause.repeat(3), { start: 0, end: clause.length * 3 });
    expect(first?.end).toBe(clause.length);
  });

  test('what a voice gets is as long as what is read', () => {
    const text = 'a\tb\u00ADc\nd\uD800e';
    expect(spokenText(text, { start: 0, end: text.length })).toBe('a b c d\uFFFDe');
  });
});

describe('a voice', () => {
  const voice = (id: string, lang: string, local = true): Voice => ({
    id,
    name: id,
    lang,
    local,
    preferred: false,
  });
  const voices = [
    voice('far', 'fr-FR', false),
    voice('Québec', 'fr_CA'),
    voice('Paris', 'fr-FR'),
    voice('London', 'en-GB'),
  ];

  test('of this device and of the language’s region goes first', () => {
    expect(voicesFor(voices, 'fr-FR').map(({ id }) => id)).toEqual(['Paris', 'Québec', 'far']);
    expect(voiceFor(voices, 'fr-CA', null)?.id).toBe('Québec');
    expect(voiceFor(voices, 'fr', 'far')?.id).toBe('far');
    expect(voiceLanguage('fr-CA')).toBe('fr');
  });

  // As eSpeak offers them: by name, Belgium would come before France and New York before all of America.
  test('of the likeliest region speaks a language that names none, before dialects', () => {
    const offered = [
      voice('Belgium', 'fr-BE'),
      voice('France', 'fr-FR'),
      voice('America, New York', 'en-US-NYC'),
      voice('Great Britain', 'en-GB'),
      voice('North America', 'en-US'),
      voice('nowhere', 'x'),
    ];
    expect(voiceFor(offered, 'fr', null)?.id).toBe('France');
    expect(voiceFor(offered, 'en', null)?.id).toBe('North America');
    expect(voiceFor(offered, 'en-GB', null)?.id).toBe('Great Britain');
    expect(voiceFor(offered, 'x', null)?.id).toBe('nowhere');
  });

  test('that needs the network is never chosen by itself, nor one of another language', () => {
    const any = fc.record({
      id: fc.constantFrom('a', 'b', 'c'),
      lang: fc.constantFrom('fr', 'en-GB', 'de'),
      local: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(any), fc.constantFrom('fr', 'en-US', null), (list, lang) => {
        const chosen = voiceFor(
          list.map(({ id, lang, local }) => voice(id, lang, local)),
          lang,
          null,
        );
        expect(chosen?.local ?? true).toBe(true);
        if (chosen && lang) expect(voiceLanguage(chosen.lang)).toBe(voiceLanguage(lang));
      }),
    );
  });
});
