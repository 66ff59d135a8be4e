import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Asked, askedOf } from './asked.ts';
import type { Indexed } from './indexed.ts';
import { mergeSegments } from './mergeSegments.ts';
import { Searcher } from './searcher.ts';
import { Segment } from './segment.ts';
import { stemmersFor } from './stemmers.ts';
import { wordsOf } from './words.ts';
import { SegmentBuilder, type WrittenSegment, wholeSegment } from './writeSegment.ts';

const stemmers = await stemmersFor(['fr', 'en']);

const article = (number: number, parts: Partial<Record<'title' | 'lede' | 'text', string>>) => ({
  revision: number.toString(16).padStart(32, 'a'),
  language: 'fr',
  title: wordsOf(parts.title ?? '', { ends: true }),
  lede: wordsOf(parts.lede ?? '', { ends: true }),
  text: wordsOf(parts.text ?? '', { ends: true }),
});

/** The articles in segments of so many each. */
function segmentsOf(articles: readonly Indexed[], size: number): Segment[] {
  const segments: Segment[] = [];
  for (let from = 0; from < articles.length; from += size) {
    const builder = new SegmentBuilder();
    for (const each of articles.slice(from, from + size)) builder.add(each);
    segments.push(new Segment(builder.write(stemmers)));
  }
  return segments;
}

/** A searcher that has of a segment no more than what a question needs. */
function withNeededParts({ head, parts }: WrittenSegment, asked: Asked): Searcher {
  const searcher = new Searcher([new Segment(head)], stemmers);
  for (const { segment, part } of searcher.partsFor(searcher.meantBy(asked)))
    segment.texts.put(part, parts[part] as Uint8Array);
  return searcher;
}

/** What a line of plain words finds. `_` at the end: it is all typed. */
function found(searcher: Searcher, line: string): number[] {
  const terms = line.split(/[ _]/).filter(Boolean);
  const asked = askedOf(
    terms.map((text) => ({ text: text.replace(/^-/, ''), quoted: false, not: text[0] === '-' })),
    !line.endsWith('_'),
  );
  return [...searcher.search(asked)];
}

describe('a searcher', () => {
  const articles = [
    article(0, { text: 'la ville dort, la ville rêve' }),
    article(1, { title: 'Ville', text: 'rien' }),
    article(2, { lede: 'une ville', text: 'rien' }),
    article(3, { text: 'les villes du nord' }),
    article(4, { text: 'L’œuvre du village, 日本語の本' }),
    article(5, { title: 'Vie', text: 'au nord' }),
  ];
  const searcher = new Searcher(segmentsOf(articles, 6), stemmers);

  it.each([
    // title over lede over text, exact forms before others
    ['ville_', [1, 2, 0, 3]],
    ['villes_', [3, 1, 2, 0]],
    ['VILLE_', [1, 2, 0, 3]],
    // a beginning while it is being typed; of one or two letters in titles alone
    ['vill', [1, 2, 0, 3, 4]],
    ['vi', [1, 5]],
    ['oeuvre_', [4]],
    ["l'oeuv", [4]],
    ['nord ville_', [3]],
    ['nord -villes_', [5]],
    ['-ville_', [4, 5]],
    // slips
    ['vlile_', [1, 2, 0]],
    ['vilage_', [4]],
    ['quelconque_', []],
    ['本_', [4]],
    ['日本_', [4]],
  ])('finds for %j', (line, expected) => {
    expect(found(searcher, line)).toEqual(expected);
  });

  it('knows nothing any more of what is left out when segments are merged', () => {
    const [first, third] = [articles[0]?.revision, articles[2]?.revision];
    const segments = [...segmentsOf(articles, 2), ...segmentsOf(articles, 3)];
    const merged = new Segment(
      wholeSegment(
        mergeSegments(segments, { wanted: (revision) => revision !== first && revision !== third }),
      ),
    );
    const left = new Searcher([merged], stemmers);
    expect(left.revisions()).toEqual([1, 3, 4, 5].map((number) => articles[number]?.revision));
    expect(found(left, 'ville_')).toEqual([0, 1]);
    expect(merged.dictionary.find('dort')).toBeNull();
  });

  it('finds titles while what stands in texts is not here, and needs few parts of it', () => {
    const { head, parts } = mergeSegments(segmentsOf(articles, 6), { partSize: 1 });
    const segment = new Segment(head);
    const searcher = new Searcher([segment], stemmers);
    expect(found(searcher, 'ville_')).toEqual([1]);
    const asked = askedOf([{ text: 'ville', quoted: false, not: false }], false);
    const needed = searcher.partsFor(searcher.meantBy(asked));
    expect(needed).toHaveLength(2); // one for each form
    for (const { part } of needed) segment.texts.put(part, parts[part] as Uint8Array);
    expect(found(searcher, 'ville_')).toEqual([1, 2, 0, 3]);
    segment.texts.drop(needed[0]?.part ?? 0);
    expect(found(searcher, 'ville_')).toEqual([1, 3]);
    expect(() => segment.texts.put(0, new Uint8Array(1))).toThrow(TypeError);
  });

  it('refuses bytes that are no segment, and those that are cut off', () => {
    const builder = new SegmentBuilder();
    builder.add(article(0, { text: 'la ville dort' }));
    const bytes = builder.write(stemmers);
    expect(() => new Segment(bytes.slice(1))).toThrow(TypeError);
    expect(() => new Segment(bytes.slice(0, 30))).toThrow(TypeError);
  });
});

describe('against a plain scan of every text', () => {
  const word = fc.oneof(
    fc.constantFrom(
      ...'ville villes Villa été l’été village heureux heureuses 日本 本日本'.split(' '),
    ),
    fc.string({ unit: fc.constantFrom('a', 'b', 'é', 'c', '日'), minLength: 1, maxLength: 5 }),
  );
  const words = fc.array(word, { maxLength: 8 }).map((all) => all.join(' '));
  const library = fc.array(fc.record({ title: words, lede: words, text: words }), {
    maxLength: 12,
  });

  const same = (a: string, b: string) => {
    const [stem, other] = [stemmers.get('fr')?.(a) ?? a, stemmers.get('fr')?.(b) ?? b];
    const begins = stem.slice(0, 3) === b.slice(0, 3) && stem.length >= 3;
    return a === b || (stem === other && begins && !/[日本]/.test(a + b));
  };

  it('finds all and nothing else, in one segment or many', () => {
    fc.assert(
      fc.property(
        library,
        fc.array(word, { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 60 }),
        (texts, line, open, inSegmentsOf, partSize) => {
          const articles = texts.map((parts, number) => article(number, parts));
          const asked = askedOf(
            line.map((text) => ({ text, quoted: false, not: false })),
            open,
          );
          const all = articles.map(({ title, lede, text }) => ({
            words: [...title, ...lede, ...text],
            title,
          }));
          const meant = asked.words.map(({ word, open }) => {
            const fits = (other: string) => same(word, other);
            const begins = (own: (typeof all)[number]) =>
              (word.length < 3 && !/日/.test(word) ? own.title : own.words).some((other) =>
                other.startsWith(word),
              );
            const holds = (own: (typeof all)[number]) =>
              own.words.some(fits) || (open && begins(own));
            return { holds, slips: !all.some(holds) };
          });
          if (meant.some(({ slips }) => slips)) return; // what a slip finds has a test of its own
          const expected = all.flatMap((own, number) =>
            meant.every(({ holds }) => holds(own)) &&
            asked.phrases.flat().every((needed) => own.words.includes(needed))
              ? [number]
              : [],
          );
          const ascending = (searcher: Searcher) =>
            [...searcher.search(asked)].sort((a, b) => a - b);
          const segments = segmentsOf(articles, inSegmentsOf);
          expect(ascending(new Searcher(segments, stemmers))).toEqual(expected);
          const merged = new Segment(wholeSegment(mergeSegments(segments)));
          expect(ascending(new Searcher([merged], stemmers))).toEqual(expected);
          const inParts = mergeSegments(segments, { partSize });
          expect(ascending(withNeededParts(inParts, asked))).toEqual(expected);
        },
      ),
      { numRuns: 1500 },
    );
  });
});
