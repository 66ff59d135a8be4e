import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EMPTY_REVISION } from '../../article/revision.ts';
import { copiesAmong, type Sketched } from './copies.ts';
import { likeness, sketchOf } from './sketch.ts';

const NAMES = ['ferry', 'harbour', 'lamp', 'keeper', 'winter', 'bread', 'bell', 'dog', 'river'];

/** A text of so many words, told by its seed. */
function story(seed: number, words: number): string[] {
  let state = seed;
  return Array.from({ length: words }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return `${NAMES[(state >>> 8) % NAMES.length]}${(state >>> 16) % 40}`;
  });
}

const sketch = (words: readonly string[]) =>
  sketchOf({ ...EMPTY_REVISION, blocks: [{ kind: 'paragraph', text: words.join(' ') }] });

function article(id: string, words: readonly string[], about: Partial<Sketched['article']> = {}) {
  const article = { id, title: id, url: null, words: words.length, publishedAt: null, ...about };
  return { article, sketch: sketch(words) };
}

const entriesOf = (all: readonly Sketched[]) => [...copiesAmong(all)].sort();

describe('near-copies', () => {
  const wire = story(1, 400);
  const cut = wire.slice(0, 330);
  const retouched = wire.map((word, at) => (at % 50 === 7 ? 'elsewhere' : word));

  test('an agency’s text that houses cut or retouch is one, the fullest first', () => {
    const all = [
      article('cut', cut),
      article('other', story(2, 400)),
      article('late', wire, { publishedAt: '2026-03-02' }),
      article('retouched', retouched),
      article('early', wire, { publishedAt: '2026-03-01' }),
    ];
    expect(entriesOf(all)).toEqual([
      ['cut', 'early'],
      ['late', 'early'],
      ['retouched', 'early'],
    ]);
  });

  test('a text that shares a third with another is one of its own', () => {
    const other = [...wire.slice(0, 130), ...story(3, 270)];
    expect(entriesOf([article('a', wire), article('b', other)])).toEqual([]);
  });

  test('what stands at one address is one, though it grew', () => {
    const url = 'https://example.org/flood';
    const grown = [...wire, ...story(4, 350)];
    expect(entriesOf([article('a', wire, { url }), article('b', grown, { url })])).toEqual([
      ['a', 'b'],
    ]);
  });

  test('two articles under a careless address are two', () => {
    const url = 'https://example.org/';
    const all = [article('a', wire, { url }), article('b', story(5, 400), { url })];
    expect(entriesOf(all)).toEqual([]);
  });

  test('a short text is one with another only at its address and by its title', () => {
    const [url, title] = ['https://example.org/a', 'Nine dogs'];
    const short = story(6, 12);
    const all = [
      article('a', short, { url, title }),
      article('b', short, { url, title }),
      article('c', short, { title }),
    ];
    expect(entriesOf(all)).toEqual([['b', 'a']]);
  });

  test('the order that they come in changes nothing, and no original is a copy', () => {
    const all = [1, 2, 3].flatMap((seed) => [
      article(`${seed}-whole`, story(seed, 300)),
      article(`${seed}-cut`, story(seed, 260)),
      article(`${seed}-more`, [...story(seed, 300), ...story(seed + 9, 20)]),
    ]);
    const known = entriesOf(all);
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(entriesOf(shuffled)).toEqual(known);
      }),
    );
    const originals = new Set(known.map(([, original]) => original));
    expect(known.length).toBe(6);
    expect(known.filter(([copy]) => originals.has(copy ?? ''))).toEqual([]);
  });
});

test('likeness tells about the share of shingles in common', () => {
  const whole = story(7, 2000);
  expect(likeness(sketch(whole), sketch(whole))).toBe(1);
  expect(likeness(sketch(whole), sketch(story(8, 2000)))).toBe(0);
  const half = likeness(sketch(whole), sketch(whole.slice(0, 1000)));
  expect(half).toBeGreaterThan(0.25);
  expect(half).toBeLessThan(0.75);
});

test('a text without spaces is told by its letters', () => {
  const text =
    '星期一早上河边的小学重新开课孩子们把黑板从仓库搬回了教室老师说粉笔还是去年的字却比去年写得好';
  const revision = (blocks: string[]) =>
    sketchOf({
      ...EMPTY_REVISION,
      blocks: blocks.map((line) => ({ kind: 'paragraph' as const, text: line })),
    });
  expect(revision([text])).toHaveLength(120);
  expect(likeness(revision([text]), revision([`${text}了`]))).toBeGreaterThan(0.8);
});
